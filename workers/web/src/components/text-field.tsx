import type { JSX } from "hono/jsx";
import { controlAttributes, Field, type FieldProps } from "./field.tsx";

type Input = JSX.IntrinsicElements["input"];
type Area = JSX.IntrinsicElements["textarea"];

/** A line of text, or whatever other `type` is typed in one. Further attributes go to the input. */
export function TextField({ locale, name, label, hint, error, required = false, ...input }: FieldProps & Input) {
  const field = { locale, name, label, hint, error, required };
  return (
    <Field {...field}>
      <input type="text" {...input} {...controlAttributes(field)} />
    </Field>
  );
}

/** Text of several lines; grows with what is typed. */
export function TextArea(props: FieldProps & Omit<Area, "children"> & { value?: string }) {
  const { locale, name, label, hint, error, required = false, value, ...area } = props;
  const field = { locale, name, label, hint, error, required };
  return (
    <Field {...field}>
      <textarea {...area} {...controlAttributes(field)}>
        {value}
      </textarea>
    </Field>
  );
}

/** Files, to be chosen or dropped onto it. */
export function FileField({ locale, name, label, hint, error, required = false, ...input }: FieldProps & Input) {
  const field = { locale, name, label, hint, error, required };
  return (
    <Field {...field}>
      <input {...input} type="file" {...controlAttributes(field)} />
    </Field>
  );
}

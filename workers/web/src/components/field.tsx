import type { Child } from "hono/jsx";
import type { Locale } from "../i18n/locale.ts";

/** What all fields of forms have in common. */
export interface FieldProps {
  locale: Locale;
  /** Its name in the form. Its id is the name after `field-`, so that an error summary finds it. */
  name: string;
  label: Child;
  hint?: Child;
  /** What is wrong with it, said beside it. */
  error?: string | undefined;
  required?: boolean;
}

/** The id of the field of this name. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(".", "-")}`;
}

/** What ties a control to its name, its hint and its error. */
export function controlAttributes({ name, hint, error, required }: Omit<FieldProps, "locale" | "label">) {
  const id = fieldId(name);
  const about = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])];
  return {
    id,
    name,
    ...(required && { required: true }),
    ...(about.length > 0 && { "aria-describedby": about.join(" ") }),
    ...(error !== undefined && { "aria-invalid": "true" as const }),
  };
}

/** A control between its label and what is to be said of it. Fields that may stay empty say so. */
export function Field({ children, ...field }: FieldProps & { children: Child }) {
  return (
    <div class="field">
      <label for={fieldId(field.name)}>
        {field.label}
        {!field.required && <small> ({field.locale.t("optional")})</small>}
      </label>
      <HintAndError {...field} />
      {children}
    </div>
  );
}

/** The hint and the error of a field. */
export function HintAndError({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">) {
  const id = fieldId(name);
  return (
    <>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

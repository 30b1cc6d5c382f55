import type { Child, JSX } from "hono/jsx";
import { controlAttributes, Field, type FieldProps, fieldId, HintAndError } from "./field.tsx";

/** One of the things that can be chosen. */
export interface Option {
  value: string;
  label: Child;
  hint?: Child;
  disabled?: boolean;
}

type Select = JSX.IntrinsicElements["select"];

/** One of many options in a select; the first is chosen if `value` is not among them. */
export function SelectField(
  props: FieldProps & Omit<Select, "children"> & { options: readonly Option[]; value?: string },
) {
  const { locale, name, label, hint, error, required = false, options, value, ...select } = props;
  const field = { locale, name, label, hint, error, required };
  // Without an empty first option there is always a choice, and HTML wants nothing required (HTML, 4.10.7).
  const mayLack = required && options[0]?.value === "";
  return (
    <Field {...field}>
      <select {...select} {...controlAttributes({ ...field, required: mayLack })}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} disabled={option.disabled ?? false}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Yes or no, as part of a form. */
export function Checkbox(props: FieldProps & { value?: string; checked?: boolean; disabled?: boolean }) {
  const { name, label, hint, error, required = false, value, checked = false, disabled = false } = props;
  return (
    <div class="choice field">
      <input
        type="checkbox"
        {...controlAttributes({ name, hint, error, required })}
        {...{ value, checked, disabled }}
      />
      <label for={fieldId(name)}>{label}</label>
      <HintAndError {...{ name, hint, error }} />
    </div>
  );
}

/** One of a few (`radio`) or any of a few (`checkbox`), all in sight. */
export function Choices(
  props: Omit<FieldProps, "locale"> & {
    options: readonly Option[];
    type?: "radio" | "checkbox";
    chosen?: readonly string[];
  },
) {
  const { name, label, hint, error, required = false, options, type = "radio", chosen = [] } = props;
  const { id, "aria-describedby": about } = {
    "aria-describedby": undefined,
    ...controlAttributes({ name, hint, error }),
  };
  return (
    <fieldset class="field" id={id} tabindex={-1} {...(about !== undefined && { "aria-describedby": about })}>
      <legend>{label}</legend>
      <HintAndError {...{ name, hint, error }} />
      {options.map((option) => (
        <div class="choice">
          <input
            type={type}
            id={`${id}-${option.value}`}
            {...{ name, value: option.value }}
            required={required && type === "radio"}
            checked={chosen.includes(option.value)}
            disabled={option.disabled ?? false}
          />
          <label for={`${id}-${option.value}`}>{option.label}</label>
          {option.hint !== undefined && <span class="hint">{option.hint}</span>}
        </div>
      ))}
    </fieldset>
  );
}

/** On or off, a setting of its own. Needs the sheet `tools`. */
export function Switch(props: FieldProps & { checked?: boolean; disabled?: boolean }) {
  const { name, label, hint, error, checked = false, disabled = false } = props;
  return (
    <div class="field">
      <div class="switch">
        <label for={fieldId(name)}>{label}</label>
        {/* biome-ignore lint/a11y/useAriaPropsForRole: the checkbox says itself whether it is checked */}
        <input type="checkbox" role="switch" {...controlAttributes({ name, hint, error })} {...{ checked, disabled }} />
      </div>
      <HintAndError {...{ name, hint, error }} />
    </div>
  );
}

import type { Locale } from "../i18n/locale.ts";
import { fieldId } from "./field.tsx";

/**
 * Says at the top of a form that is shown again what is wrong, and leads to each field; has the focus when the page comes.
 * `labels` names the fields; what is wrong with none of them comes as `message`. Needs the sheet `tools`.
 */
export function ErrorSummary(props: {
  locale: Locale;
  errors: Record<string, string>;
  labels: Record<string, string>;
  message?: string | undefined;
  isFocused?: boolean;
}) {
  const { locale, errors, labels, message, isFocused = true } = props;
  const wrong = Object.entries(errors);
  if (wrong.length === 0 && message === undefined) return null;
  return (
    <section class="error-summary" role="alert" tabindex={-1} autofocus={isFocused} aria-labelledby="error-summary">
      <h2 id="error-summary">{locale.t("form.errors")}</h2>
      {message !== undefined && <p>{message}</p>}
      <ul>
        {wrong.map(([name, error]) => (
          <li>
            <a href={`#${fieldId(name)}`}>{labels[name] === undefined ? error : `${labels[name]}: ${error}`}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Locale } from "../../i18n/locale.ts";
import type { LessonChange } from "../drafts.ts";

const signs = { same: " ", added: "+", removed: "-" } as const;

/** Text line by line: what came, what went, and what stands around it. */
export function TextChange({ locale, text, label }: { locale: Locale; text: LessonChange["text"]; label: string }) {
  const { t } = locale;
  if (text === null) return null;
  if (text.hunks === null) return <p class="quiet">{t("studio.change.too-much")}</p>;
  return (
    <section class="text-change" aria-label={label} tabindex={0}>
      {text.hunks.map((hunk) => (
        <pre dir="auto">
          {hunk.lines.map(({ change, text: line }) => (
            <Line locale={locale} change={change} line={line} />
          ))}
        </pre>
      ))}
    </section>
  );
}

function Line({ locale: { t }, change, line }: { locale: Locale; change: keyof typeof signs; line: string }) {
  const content = `${signs[change]} ${line}\n`;
  if (change === "same") return <span>{content}</span>;
  const said = <span class="sr-only">{t(`studio.change.${change}`)}: </span>;
  return change === "added" ? (
    <ins>
      {said}
      {content}
    </ins>
  ) : (
    <del>
      {said}
      {content}
    </del>
  );
}

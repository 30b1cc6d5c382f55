import { type ApiProblem, isProblem } from "@edgewise/client/api-problem";
import type { Locale } from "../../i18n/locale.ts";
import { unixLines } from "../unix-lines.ts";

/** A line of captions that is wrong, and why. */
export interface WrongLine {
  line: number;
  detail: string;
}

/** The lines that the platform's own reading of the file has found wrong. */
export function wrongLines(problem: ApiProblem | undefined): WrongLine[] {
  if (!isProblem(problem, "captions.invalid")) return [];
  return problem.errors.map(({ pointer, detail }) => ({
    line: Number(pointer?.replace("#/", "") ?? 1),
    detail: detail.replace(/^Line \d+: /, ""),
  }));
}

/** Lists them, each with the line as it stands; a press leads to it. */
export function WrongLines(props: { locale: Locale; wrong: readonly WrongLine[]; text: string }) {
  const { locale, wrong, text } = props;
  const { t, number } = locale;
  if (wrong.length === 0) return null;
  const lines = unixLines(text).split("\n");
  return (
    <section class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="wrong-lines">
      <h2 id="wrong-lines">{t("studio.captions.wrong", { count: wrong.length })}</h2>
      <ul>
        {wrong.map(({ line, detail }) => (
          <li>
            <a href="#field-vtt" data-line={String(line)}>
              {t("studio.captions.line", { line: number(line, { useGrouping: false }) })}
            </a>
            : <span lang="en">{detail}</span>
            <code class="wrong-line" dir="auto">
              {lines[line - 1] || t("studio.captions.empty-line")}
            </code>
          </li>
        ))}
      </ul>
    </section>
  );
}

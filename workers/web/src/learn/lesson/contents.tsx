import type { Child } from "hono/jsx";
import { built } from "../../built.generated.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Lesson } from "./lesson-parts.ts";

const depthMax = 3;

/** The table of contents of a text, which marks where one is. Texts of one or two headings need none. */
export function Contents(props: { locale: Locale; toc: Lesson["toc"]; language: string | undefined }): Child {
  const { locale, toc, language } = props;
  const shown = toc.filter(({ depth }) => depth <= depthMax);
  if (shown.length < 3) return null;
  const top = Math.min(...shown.map(({ depth }) => depth));
  return (
    <nav class="contents" aria-labelledby="contents" data-island={built.islands.contents}>
      <h2 id="contents">{locale.t("learn.contents")}</h2>
      <ol class="marks" lang={language}>
        {shown.map(({ id, depth, title }) => (
          <li class={`deep-${depth - top}`}>
            <a href={`#${id}`}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

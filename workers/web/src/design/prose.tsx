import type { Locale } from "../i18n/locale.ts";
import { Chapter } from "./shown.tsx";

const program = `SELECT title, count(*) AS lessons
FROM lessons JOIN courses USING (course_id)
GROUP BY course_id ORDER BY lessons DESC;`;

/** What authors' Markdown becomes. */
export function Prose({ locale: { t, to, number } }: { locale: Locale }) {
  const sentence = t("public.design.sentence");
  return (
    <Chapter title={t("public.design.prose")}>
      <div class="prose">
        <h2>{t("public.design.course.title")}</h2>
        <p>
          {t("public.design.prose.one")} <strong>{t("public.design.prose.strong")}</strong>{" "}
          <em>{t("public.design.prose.em")}</em> <a href={to("/courses")}>{t("nav.courses")}</a>.{" "}
          <code>{"count(*)"}</code> {sentence}
        </p>
        <h3>{t("public.design.prose.list")}</h3>
        <ul>
          <li>{t("public.design.tag.one")}</li>
          <li>
            {t("public.design.tag.two")}
            <ol>
              <li>{t("public.design.tag.three")}</li>
              <li>{sentence}</li>
            </ol>
          </li>
        </ul>
        <p>
          <img src="/icons/cover.svg" alt="" width="640" height="360" loading="lazy" />
        </p>
        <blockquote>
          <p>{t("public.design.prose.two")}</p>
        </blockquote>
        <pre tabindex={0}>
          <code>{program}</code>
        </pre>
        <table>
          <thead>
            <tr>
              <th>{t("public.design.column.unit")}</th>
              <th>{t("public.design.column.count")}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{t("public.design.tag.one")}</td>
              <td>{number(1048)}</td>
            </tr>
          </tbody>
        </table>
        <p>{t("public.design.prose.one")}</p>
      </div>
    </Chapter>
  );
}

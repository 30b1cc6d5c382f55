import { Notice } from "../../components/notice.tsx";
import type { Key, Locale } from "../../i18n/locale.ts";
import type { CourseChanges, CourseWithOutline } from "../drafts.ts";

type Hindrance = CourseChanges["hindrances"][number];

const sentences: Record<string, Key> = {
  summary: "studio.hindrance.summary",
  coverMediaId: "studio.hindrance.cover",
  sections: "studio.hindrance.sections",
  lessons: "studio.hindrance.lessons",
  mediaId: "studio.hindrance.media",
  durationSeconds: "studio.hindrance.duration",
  body: "studio.hindrance.body",
  url: "studio.hindrance.url",
};

/** What publishing would be refused for, each with the way to where it is mended. */
export function Hindrances(props: { locale: Locale; course: CourseWithOutline; hindrances: readonly Hindrance[] }) {
  const { locale, course, hindrances } = props;
  const { t, to } = locale;
  const mendable = hindrances.filter(({ code }) => code !== "course.taken-down");
  if (mendable.length === 0) return null;
  return (
    <Notice kind="warning" title={t("studio.hindrances", { count: mendable.length })}>
      <ul class="hindrances">
        {mendable.map((hindrance) => {
          const { href, what } = placeOf(course, hindrance.pointer);
          const key = sentences[lastOf(hindrance.pointer)];
          return (
            <li>
              <a href={to(href)} dir="auto">
                {what ?? t("studio.part.details")}
              </a>
              {": "}
              {key === undefined ? <span lang="en">{hindrance.detail}</span> : t(key)}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** The page and the name of the place that a pointer into the draft means. */
export function placeOf(course: CourseWithOutline, pointer: string): { href: string; what?: string | undefined } {
  const here = `/studio/courses/${course.id}`;
  const [, section, lesson] = /^#\/outline\/sections\/(\d+)(?:\/lessons\/(\d+))?/.exec(pointer) ?? [];
  const field = `#field-${lastOf(pointer)}`;
  if (section === undefined) {
    return pointer.startsWith("#/outline") ? { href: here, what: course.title } : { href: `${here}/details${field}` };
  }
  const inSection = course.outline.sections[Number(section)];
  const found = lesson === undefined ? undefined : inSection?.lessons[Number(lesson)];
  if (found) return { href: `/studio/lessons/${found.id}${field}`, what: found.title };
  return { href: `${here}#${inSection?.id ?? "outline"}`, what: inSection?.title };
}

function lastOf(pointer: string): string {
  return pointer.split("/").at(-1) ?? "";
}

import { Notice } from "../../components/notice.tsx";
import type { Key, Locale } from "../../i18n/locale.ts";
import type { CourseChanges, CourseWithOutline } from "../drafts.ts";

type Blocker = CourseChanges["hindrances"][number];

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
export function Blockers(props: { locale: Locale; course: CourseWithOutline; blockers: readonly Blocker[] }) {
  const { locale, course, blockers } = props;
  const { t, to } = locale;
  const mendable = blockers.filter(({ code }) => code !== "course.taken-down");
  if (mendable.length === 0) return null;
  return (
    <Notice kind="warning" title={t("studio.hindrances", { count: mendable.length })}>
      <ul class="blockers">
        {mendable.map((blocker) => {
          const { href, what } = placeOf(course, blocker.pointer);
          const key = sentences[lastOf(blocker.pointer)];
          return (
            <li>
              <a href={to(href)} dir="auto">
                {what ?? t("studio.part.details")}
              </a>
              {": "}
              {key === undefined ? <span lang="en">{blocker.detail}</span> : t(key)}
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

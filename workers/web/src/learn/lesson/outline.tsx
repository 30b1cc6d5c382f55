import { Icon } from "../../components/icon.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { clock } from "../clock.ts";
import type { Course, OutlineLesson } from "./lesson-parts.ts";

/** Larger courses show the lessons of the section that one is in alone. */
const lessonsMax = 80;

/** All lessons of a course, section by section; the section that one is in stands open. Done ones are marked by an island. */
export function Outline({ locale, course, here }: { locale: Locale; course: Course; here: string }) {
  const { t, to } = locale;
  const isLarge = course.lessonCount > lessonsMax;
  return (
    <nav class="lesson-outline" aria-labelledby="outline">
      <h2 id="outline">{t("learn.outline")}</h2>
      {course.sections.map(({ id, title, lessons }) => {
        const isHere = lessons.some((lesson) => lesson.id === here);
        if (isLarge && !isHere) {
          return (
            <a class="outline-section" href={`${to(`/courses/${course.slug}`)}#${id}`}>
              <bdi lang={course.language}>{title}</bdi>
            </a>
          );
        }
        return (
          <details open={isHere}>
            <summary>
              <bdi lang={course.language}>{title}</bdi>
            </summary>
            <ol class="outline-lessons">
              {lessons.map((lesson) => (
                <OutlineRow locale={locale} course={course} lesson={lesson} here={here} />
              ))}
            </ol>
          </details>
        );
      })}
    </nav>
  );
}

function OutlineRow(props: { locale: Locale; course: Course; lesson: OutlineLesson; here: string }) {
  const { locale, course, lesson, here } = props;
  const { t, to } = locale;
  const { id, kind, title, open, durationSeconds } = lesson;
  const href = to(`/lessons/${id}${open ? "" : `?course=${course.slug}`}`);
  return (
    <li data-outline={id}>
      <a href={href} {...(id === here && { "aria-current": "page" as const })}>
        <Icon name={open ? kind : "lock"} />
        <span class="name">
          <bdi lang={course.language}>{title}</bdi>
        </span>
        {!open && <span class="sr-only">{t("learn.closed.short")}</span>}
        <span class="done" hidden>
          <Icon name="check" />
          <span class="sr-only">{t("learn.done.short")}</span>
        </span>
        {durationSeconds !== null && kind === "video" && <span class="quiet numbers">{clock(durationSeconds)}</span>}
      </a>
    </li>
  );
}

import { Icon, type IconName } from "../../components/icon.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { CourseShown } from "./course-at.ts";

type Section = CourseShown["sections"][number];
type Lesson = Section["lessons"][number];

const icons: Record<Lesson["kind"], IconName> = { video: "video", document: "document", link: "link" };

/** Every section with its lessons. Those that are open are links; the personal part of the page marks which are done. */
export function Outline({ locale, course }: { locale: Locale; course: CourseShown }) {
  const { t } = locale;
  return (
    <section class="outline" aria-labelledby="outline">
      <h2 id="outline">{t("public.outline")}</h2>
      <ol lang={course.language}>
        {course.sections.map((section) => (
          <li id={section.id}>
            <h3>
              <span dir="auto">{section.title}</span>
            </h3>
            <ol class="rows">
              {section.lessons.map((lesson) => (
                <LessonRow locale={locale} lesson={lesson} isMixed={course.access !== "free"} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}

function LessonRow({ locale, lesson, isMixed }: { locale: Locale; lesson: Lesson; isMixed: boolean }) {
  const { t, to } = locale;
  return (
    <li data-lesson={lesson.id}>
      <Icon name={lesson.open ? icons[lesson.kind] : "lock"} />
      <span class="grow" dir="auto">
        {lesson.open ? <a href={to(`/lessons/${lesson.id}`)}>{lesson.title}</a> : lesson.title}
      </span>
      <span class="lesson-note" lang={locale.language}>
        {isMixed && lesson.open && <span class="badge">{t("public.lesson.open")}</span>}
        {!lesson.open && <span class="sr-only">{t("public.lesson.closed")}</span>}
        {lesson.durationSeconds !== null && locale.duration(lesson.durationSeconds)}
      </span>
    </li>
  );
}

import { CourseCard, CourseRow, type ShownCourse } from "../../components/course-card.tsx";
import type { Locale } from "../../i18n/locale.ts";

interface GroupProps {
  locale: Locale;
  title: string;
  courses: readonly ShownCourse[];
}

/** Courses side by side under a title; nothing when there are none. */
export function CourseGrid({ locale, title, courses }: GroupProps) {
  if (courses.length === 0) return null;
  return (
    <section class="section">
      <header>
        <h2>{title}</h2>
        <a href={locale.to("/courses")}>{locale.t("public.home.all")}</a>
      </header>
      <div class="cards">
        {courses.map((course) => (
          <CourseCard locale={locale} course={course} />
        ))}
      </div>
    </section>
  );
}

/** Courses below each other under a title, and the way to all of them. */
export function CourseList({ locale, title, courses, more }: GroupProps & { more: string }) {
  if (courses.length === 0) return null;
  return (
    <section class="section">
      <header>
        <h2>{title}</h2>
        <a href={locale.to(more)}>
          {locale.t("more")}
          <span class="sr-only">: {title}</span>
        </a>
      </header>
      <ul class="rows">
        {courses.map((course) => (
          <CourseRow locale={locale} course={course} />
        ))}
      </ul>
    </section>
  );
}

import { CourseCard, type ShownCourse } from "../../components/course-card.tsx";
import type { Locale } from "../../i18n/locale.ts";

/** The newest courses. */
export function NewestCourses({ locale, courses }: { locale: Locale; courses: readonly ShownCourse[] }) {
  const { t, to } = locale;
  if (courses.length === 0) return null;
  return (
    <section class="section">
      <header>
        <h2>{t("learn.newest")}</h2>
        <a href={to("/courses")}>{t("nav.courses")}</a>
      </header>
      <div class="cards">
        {courses.slice(0, 4).map((course) => (
          <CourseCard locale={locale} course={course} />
        ))}
      </div>
    </section>
  );
}

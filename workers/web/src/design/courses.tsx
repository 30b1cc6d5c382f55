import { Avatar } from "../components/avatar.tsx";
import { CourseCard, CourseRow, type ShownCourse } from "../components/course-card.tsx";
import { ProgressBar, ProgressRing } from "../components/progress.tsx";
import { ShowMore } from "../components/show-more.tsx";
import type { Locale } from "../i18n/locale.ts";
import { Chapter, Shown } from "./shown.tsx";

/** How courses and people are shown. */
export function Courses({ locale }: { locale: Locale }) {
  const { t, to } = locale;
  const course: ShownCourse = {
    id: "crs_design",
    slug: "design",
    title: t("public.design.course.title"),
    summary: t("public.design.course.summary"),
    language: locale.language,
    level: "beginner",
    access: "free",
    coverUrl: null,
    authors: [{ name: t("public.design.sample") }],
    lessonCount: 7,
    durationSeconds: 6400,
  };
  const pictured = { ...course, id: "crs_b", coverUrl: "/icons/cover.svg", level: "advanced", access: "preview" };
  const long = { ...course, id: "crs_c", title: t("public.design.course.long"), language: "de", summary: "" };
  const more = ["d", "e", "f", "g", "h"].map((id) => ({ ...course, id }));
  return (
    <Chapter title={t("nav.courses")}>
      <Shown name={t("public.design.cards")} wide>
        <div class="cards">
          {[pictured, course, long, ...more].map((one) => (
            <CourseCard locale={locale} course={one} level={4} />
          ))}
        </div>
      </Shown>
      <Shown name={t("public.design.rows")}>
        <ul class="rows">
          <CourseRow locale={locale} course={course} level={4} />
          <CourseRow locale={locale} course={long} level={4} />
        </ul>
        <ShowMore locale={locale} href={to("/design")} />
      </Shown>
      <Shown name={t("public.progress")}>
        {[0, 0.42, 1].map((share) => (
          <ProgressBar locale={locale} share={share} label={t("public.progress")} />
        ))}
        <p class="person">
          {[0, 0.42, 1].map((share) => (
            <ProgressRing locale={locale} share={share} label={t("public.progress")} />
          ))}
        </p>
      </Shown>
      <Shown name={t("public.design.people")}>
        <p class="person">
          <Avatar name={t("public.design.sample")} size="big" />
          <Avatar name={t("public.design.sample")} />
          <Avatar name={t("public.design.sample")} url="/favicon.svg" />
          <Avatar name={t("public.design.sample")} size="tiny" />
          {t("public.design.sample")}
        </p>
      </Shown>
    </Chapter>
  );
}

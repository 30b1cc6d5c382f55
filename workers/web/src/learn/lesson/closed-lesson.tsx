import { isProblem } from "@edgewise/client/api-problem";
import { Icon } from "../../components/icon.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Page } from "../../page/page.ts";
import type { Visit } from "../../page/visit.ts";
import type { Course } from "./lesson-parts.ts";

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Says that a lesson is for those who have the course, and what there is to do: its open lessons, the course, signing in. */
export async function closedLesson({ api, locale, query, param }: Visit): Promise<Page> {
  const { t, to } = locale;
  const course = await courseNamed(api, query.get("course") ?? "");
  const lessons = course?.sections.flatMap((section) => section.lessons) ?? [];
  const title = lessons.find(({ id }) => id === param("lessonId"))?.title;
  return {
    title: title ?? t("learn.closed.title"),
    status: 403,
    here: "learning",
    width: "text",
    unlisted: true,
    main: (
      <>
        <h1>
          <bdi>{title ?? t("learn.closed.title")}</bdi>
        </h1>
        <p class="lead">{t("learn.closed")}</p>
        {course && <OpenLessons locale={locale} course={course} />}
        <p class="actions">
          {course ? (
            <a class="button go" href={to(`/courses/${course.slug}`)}>
              {t("learn.closed.course")}
            </a>
          ) : (
            <a class="button go" href={to("/courses")}>
              {t("nav.courses")}
            </a>
          )}
          <a href={`${to("/sign-in")}?${new URLSearchParams({ return: to(`/lessons/${param("lessonId")}`) })}`}>
            {t("learn.closed.sign-in")}
          </a>
        </p>
      </>
    ),
  };
}

function OpenLessons({ locale: { t, to }, course }: { locale: Locale; course: Course }) {
  const open = course.sections.flatMap((section) => section.lessons).filter((lesson) => lesson.open);
  if (open.length === 0) return null;
  return (
    <>
      <h2>{t("learn.closed.open")}</h2>
      <ul class="rows" lang={course.language}>
        {open.slice(0, 5).map(({ id, title, kind }) => (
          <li>
            <Icon name={kind} />
            <a href={to(`/lessons/${id}`)} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The course that the way here came from, if it is one. */
async function courseNamed(api: Visit["api"], name: string): Promise<Course | undefined> {
  if (!slug.test(name)) return undefined;
  try {
    return await api.get("/v1/courses/{idOrSlug}", { path: { idOrSlug: name } });
  } catch (error) {
    if (!isProblem(error)) throw error;
    return undefined;
  }
}

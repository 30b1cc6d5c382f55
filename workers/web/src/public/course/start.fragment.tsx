import type { App } from "../../app.ts";
import { built } from "../../built.generated.ts";
import { ProgressBar } from "../../components/progress.tsx";
import { fragment } from "../../page/fragment.ts";

/**
 * A signed-in learner's progress in a course: how far, where to continue and, by an island, which lessons are
 * completed.
 */
export function mountStart(app: App): void {
  app.get(
    "/fragments/course/:courseId",
    fragment(async ({ api, locale, param }) => {
      const { t, to } = locale;
      const courseId = param("courseId");
      const [standing, course] = await Promise.all([
        api.get("/v1/me/progress/{courseId}", { path: { courseId } }),
        api.get("/v1/courses/{idOrSlug}", { path: { idOrSlug: courseId } }),
      ]);
      const lessons = course.sections.flatMap((section) => section.lessons);
      const isHere = new Set(lessons.map(({ id }) => id));
      const done = standing.lessons.filter((lesson) => lesson.completedAt !== null && isHere.has(lesson.lessonId));
      if (standing.lessons.length === 0) return undefined;
      const ids = new Set(done.map(({ lessonId }) => lessonId));
      const last =
        standing.lastLessonId !== null && isHere.has(standing.lastLessonId) ? standing.lastLessonId : undefined;
      const next = lessons.find(({ id, open }) => open && !ids.has(id))?.id ?? lessons[0]?.id;
      const goOn = last !== undefined && !ids.has(last) ? last : next;
      const isDone = lessons.length > 0 && ids.size === lessons.length;
      return (
        <div
          data-island={built.islands["course-progress"]}
          data-now
          data-done={[...ids].join(" ")}
          data-label={t("public.lesson.done")}
        >
          {goOn !== undefined && (
            <a class={isDone ? "button quiet" : "button go"} href={to(`/lessons/${goOn}`)}>
              {t(isDone ? "public.again" : "public.continue")}
            </a>
          )}
          <ProgressBar
            locale={locale}
            share={lessons.length === 0 ? 0 : ids.size / lessons.length}
            label={t("public.progress")}
          />
        </div>
      );
    }),
  );
}

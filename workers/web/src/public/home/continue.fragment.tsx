import type { App } from "../../app.ts";
import { Cover } from "../../components/cover.tsx";
import { ProgressBar } from "../../components/progress.tsx";
import { fragment } from "../../page/fragment.ts";
import { Feature } from "./aside.tsx";

/** The course that this learner opened last. Without one, the public content stays. */
export function mountContinue(app: App): void {
  app.get(
    "/fragments/continue",
    fragment(async ({ api, locale }) => {
      const { items } = await api.get("/v1/me/progress", { query: { limit: 5 } });
      const course = items.find(({ completedAt, slug }) => completedAt === null && slug !== null);
      if (!course?.slug) return undefined;
      const path = { idOrSlug: course.slug };
      const shown = await api
        .get("/v1/courses/{idOrSlug}", { path })
        .catch(() => ({ id: course.courseId, coverUrl: null }));
      const share = course.lessonCount === 0 ? 0 : course.lessonsCompleted / course.lessonCount;
      return (
        <Feature
          cover={<Cover course={shown} first />}
          eyebrow={locale.t("public.home.continue")}
          title={course.title}
          href={locale.to(`/lessons/${course.lastLessonId}`)}
        >
          <ProgressBar locale={locale} share={share} label={locale.t("public.progress")} />
        </Feature>
      );
    }),
  );
}

import { z } from "zod";
import type { App } from "../../app.ts";
import { Notice } from "../../components/notice.tsx";
import { ProgressBar } from "../../components/progress.tsx";
import { sentenceOf } from "../../i18n/sentence-of.ts";
import { action } from "../../page/action.ts";
import { privatePage } from "../../page/private-page.ts";
import { lessonPath } from "./lesson.page.tsx";
import { neighbour } from "./lesson-parts.ts";
import { openedLesson } from "./opened-lesson.ts";

/** Marks a lesson as done, without scripts, and says how far the course is and what is next. */
export function mountDone(app: App): void {
  app.post(
    `${lessonPath}/done`,
    action({
      fields: z.object({}),
      act: async ({ api, param }) => {
        const lessonId = param("lessonId");
        await api.put("/v1/lessons/{lessonId}/progress", { path: { lessonId }, body: { completed: true } });
        return `/lessons/${lessonId}/done`;
      },
      again: async ({ locale, param }, { problem }) => ({
        title: locale.t("learn.mark"),
        width: "text",
        main: (
          <>
            <h1>{locale.t("learn.mark")}</h1>
            <Notice kind="problem">{problem ? sentenceOf(locale, problem) : locale.t("problem.internal")}</Notice>
            <p class="actions">
              <a href={locale.to(`/lessons/${param("lessonId")}`)}>{locale.t("learn.back")}</a>
            </p>
          </>
        ),
      }),
    }),
  );

  app.get(`${lessonPath}/done`, privatePage(donePage));
}

async function donePage(visit: Parameters<typeof openedLesson>[0]) {
  const { api, locale } = visit;
  const { t, to } = locale;
  const { lesson, course } = await openedLesson(visit);
  const progress = await api.get("/v1/me/progress/{courseId}", { path: { courseId: lesson.course.id } });
  const done = progress.lessons.filter(({ completedAt }) => completedAt !== null);
  const isDone = done.some(({ lessonId }) => lessonId === lesson.id);
  const next = neighbour(course, lesson.nextLessonId);
  const count = course?.lessonCount ?? 0;
  return {
    title: lesson.title,
    here: "learning" as const,
    width: "text" as const,
    main: (
      <>
        <h1>
          <bdi>{lesson.title}</bdi>
        </h1>
        <Notice kind={isDone ? "success" : "info"}>{t(isDone ? "learn.done" : "learn.done.not-yet")}</Notice>
        {progress.completedAt !== null && <p class="lead">{t("learn.course.done")}</p>}
        {count > 0 && (
          <>
            <p>{t("learn.course.share", { done: done.length, count })}</p>
            <ProgressBar locale={locale} share={done.length / count} label={lesson.course.title} />
          </>
        )}
        <p class="actions">
          {next && (
            <a class="button go" href={to(`/lessons/${next.id}`)}>
              {t("learn.next.named", { lesson: next.title })}
            </a>
          )}
          <a href={to(`/lessons/${lesson.id}`)}>{t("learn.back")}</a>
          <a href={to("/learning")}>{t("nav.learning")}</a>
        </p>
      </>
    ),
  };
}

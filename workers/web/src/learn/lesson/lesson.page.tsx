import { isProblem } from "@edgewise/client/api-problem";
import type { Handler } from "hono";
import type { App } from "../../app.ts";
import { privatePage } from "../../page/private-page.ts";
import { publicPage } from "../../page/public-page.ts";
import type { WebEnv } from "../../page/visit.ts";
import { closedLesson } from "./closed-lesson.tsx";
import { lessonPage } from "./lesson-view.tsx";
import { openedLesson } from "./opened-lesson.ts";

/** The path of a lesson; anything but a lesson id is not found. */
export const lessonPath = "/lessons/:lessonId{les_[0-9a-z]{26}}";

/**
 * A lesson: the same page for everyone if it is open to everyone. People who may read a locked one get a private page;
 * everyone else sees why it is locked.
 */
export function mountLesson(app: App): void {
  const open = publicPage(async (visit) => {
    const opened = await openedLesson(visit);
    return { ...lessonPage(visit.locale, opened), partial: opened.course === undefined };
  });
  const closed = privatePage(async (visit) => {
    try {
      return lessonPage(visit.locale, await openedLesson(visit));
    } catch (error) {
      if (!isProblem(error, "auth.forbidden")) throw error;
      return closedLesson(visit);
    }
  });
  const lesson: Handler<WebEnv> = async (c, next) => {
    try {
      return await open(c, next);
    } catch (error) {
      if (!isProblem(error, "auth.forbidden")) throw error;
      return closed(c, next);
    }
  };
  app.get(lessonPath, lesson);
}

import { isProblem } from "@edgewise/client/api-problem";
import type { Handler } from "hono";
import type { App } from "../../app.ts";
import { privatePage } from "../../page/private-page.ts";
import { publicPage } from "../../page/public-page.ts";
import type { WebEnv } from "../../page/visit.ts";
import { closedLesson } from "./closed-lesson.tsx";
import { lessonPage } from "./lesson-view.tsx";
import { openedLesson } from "./opened-lesson.ts";

/** The path of a lesson; what is no id of one is no page. */
export const lessonPath = "/lessons/:lessonId{les_[0-9a-z]{26}}";

/**
 * A lesson: the same for everybody where it is open to everybody. Whoever may read one that is not gets it for themselves;
 * everybody else is told why not.
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

import { isProblem } from "@edgewise/client/api-problem";
import type { App } from "../../app.ts";
import { apiFor } from "../../page/api.ts";
import { visitOf } from "../../page/visit.ts";

const headers = { "Cache-Control": "private, no-store" };

/** What islands of a lesson have to know of this learner, as JSON; 204 where nobody is signed in. */
export function mountStanding(app: App): void {
  app.get("/fragments/lessons/:lessonId/standing", async (c) => {
    if (!c.req.header("Cookie")) return c.body(null, 204, headers);
    const { api, param, query } = visitOf(c, apiFor(c, "visitor"));
    try {
      const [me, course] = await Promise.all([
        api.get("/v1/me"),
        api.get("/v1/me/progress/{courseId}", { path: { courseId: query.get("course") ?? "-" } }),
      ]);
      const lesson = course.lessons.find(({ lessonId }) => lessonId === param("lessonId"));
      const done = course.lessons.filter(({ completedAt }) => completedAt !== null);
      const standing = {
        who: me.id,
        positionSeconds: lesson?.positionSeconds ?? 0,
        completedAt: lesson?.completedAt ?? null,
        captions: me.captionsByDefault,
        done: done.map(({ lessonId }) => lessonId),
        courseDone: course.completedAt !== null,
      };
      return c.json(standing, 200, headers);
    } catch (error) {
      if (isProblem(error, "auth.required", "auth.invalid")) return c.body(null, 204, headers);
      throw error;
    }
  });
}

import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf, ifMatch } from "@edgewise/chassis/etag";
import { ifMatchHeaders, mergePatch } from "@edgewise/chassis/update";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { CourseDraft, CoursePatch } from "./draft.ts";
import { editCourse } from "./edit-course.ts";

const route = endpoint({
  operationId: "editCourse",
  method: "patch",
  path: "/v1/authoring/courses/{courseId}",
  summary: "Changes a draft.",
  description: "Learners see the change with the next publication; the old slug then leads to the new one.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ courseId: CourseId }), headers: ifMatchHeaders, body: mergePatch(CoursePatch) },
  responses: {
    200: json(CourseDraft, "The draft as it is now."),
    ...problems(
      "resource.missing",
      "auth.forbidden",
      "resource.conflict",
      "course.state",
      "precondition.required",
      "precondition.failed",
    ),
  },
});

export function mountEditCourse(app: App): void {
  app.openapi(route, async (c) => {
    const { courseId } = c.req.valid("param");
    const expected = ifMatch(c.req.raw.headers);
    const draft = await editCourse(c.var.ctx, { courseId, patch: c.req.valid("json"), expected });
    return c.json(draft, 200, { ETag: etagOf(draft) });
  });
}

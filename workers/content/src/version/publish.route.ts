import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf, ifMatch } from "@edgewise/chassis/etag";
import { ifMatchHeaders } from "@edgewise/chassis/update";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { CourseDraft } from "../course/draft.ts";
import { publish } from "./publish.ts";

const route = endpoint({
  operationId: "publishCourse",
  method: "post",
  path: "/v1/authoring/courses/{courseId}/publish",
  summary: "Freezes the draft as the next version and shows it to learners.",
  description: "`course.incomplete` lists all that is missing. `If-Match` is optional here.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ courseId: CourseId }), headers: ifMatchHeaders },
  responses: {
    200: json(CourseDraft, "The course as it is now; `latestVersion` is the one learners see."),
    ...problems(
      "resource.missing",
      "auth.forbidden",
      "course.incomplete",
      "course.taken-down",
      "resource.conflict",
      "precondition.failed",
    ),
  },
});

export function mountPublish(app: App): void {
  app.openapi(route, async (c) => {
    const { courseId } = c.req.valid("param");
    const { headers } = c.req.raw;
    const course = await publish(c.var.ctx, { courseId, expected: headers.has("If-Match") ? ifMatch(headers) : "any" });
    return c.json(course, 200, { ETag: etagOf(course) });
  });
}

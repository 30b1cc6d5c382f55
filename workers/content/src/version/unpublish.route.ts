import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf } from "@edgewise/chassis/etag";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { CourseDraft } from "../course/draft.ts";

import { unpublish } from "./unpublish.ts";

const route = endpoint({
  operationId: "unpublishCourse",
  method: "post",
  path: "/v1/authoring/courses/{courseId}/unpublish",
  summary: "Takes a course away from learners, or out of the archive.",
  description: "Its versions and the learners' progress stay.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ courseId: CourseId }) },
  responses: {
    200: json(CourseDraft, "The course as it is now."),
    ...problems("resource.missing", "auth.forbidden", "course.state", "resource.conflict"),
  },
});

export function mountUnpublish(app: App): void {
  app.openapi(route, async (c) => {
    const { courseId } = c.req.valid("param");
    const course = await unpublish(c.var.ctx, courseId);
    return c.json(course, 200, { ETag: etagOf(course) });
  });
}

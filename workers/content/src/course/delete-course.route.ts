import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { ifMatch } from "@edgewise/chassis/etag";
import { ifMatchHeaders } from "@edgewise/chassis/update";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { deleteCourse } from "./delete-course.ts";

const route = endpoint({
  operationId: "deleteCourse",
  method: "delete",
  path: "/v1/authoring/courses/{courseId}",
  summary: "Deletes a course that was never public.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ courseId: CourseId }), headers: ifMatchHeaders },
  responses: {
    204: { description: "It is gone." },
    ...problems("resource.missing", "auth.forbidden", "course.state", "precondition.required", "precondition.failed"),
  },
});

export function mountDeleteCourse(app: App): void {
  app.openapi(route, async (c) => {
    const { courseId } = c.req.valid("param");
    await deleteCourse(c.var.ctx, { courseId, expected: ifMatch(c.req.raw.headers) });
    return c.body(null, 204);
  });
}

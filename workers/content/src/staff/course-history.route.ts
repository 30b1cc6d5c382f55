import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { courseHistory } from "./course-history.ts";
import { StaffAction } from "./staff-course.ts";

const route = endpoint({
  operationId: "listStaffActions",
  method: "get",
  path: "/v1/admin/courses/{courseId}/actions",
  summary: "Lists what staff did to a course, the latest first.",
  tags: ["administration"],
  access: "role",
  role: "admin",
  scope: "content:read",
  request: { params: z.object({ courseId: CourseId }), query: z.object(pageQuery) },
  responses: {
    200: json(pageOf(StaffAction).openapi("StaffActionPage"), "A page."),
    ...problems("auth.forbidden", "resource.missing"),
  },
});

export function mountCourseHistory(app: App): void {
  app.openapi(route, async (c) => {
    return c.json(await courseHistory(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("query") }), 200);
  });
}

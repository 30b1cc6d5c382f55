import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { courseStatuses } from "../schema.ts";
import { listCourses } from "./list-courses.ts";
import { StaffCourse } from "./staff-course.ts";

const route = endpoint({
  operationId: "listAllCourses",
  method: "get",
  path: "/v1/admin/courses",
  summary: "Lists all courses of the platform, the newest first.",
  tags: ["administration"],
  access: "role",
  role: "admin",
  scope: "content:read",
  request: {
    query: z.object({
      query: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .optional()
        .meta({ description: "A part of the title or of the slug, or the whole id.", example: "sql" }),
      status: z.enum(courseStatuses).optional(),
      takenDown: z
        .stringbool({ truthy: ["true"], falsy: ["false"] })
        .optional()
        .openapi({ type: "boolean" }),
      owner: UserId.optional(),
      ...pageQuery,
    }),
  },
  responses: {
    200: json(pageOf(StaffCourse).openapi("StaffCoursePage"), "A page."),
    ...problems("auth.forbidden"),
  },
});

export function mountListCourses(app: App): void {
  app.openapi(route, async (c) => c.json(await listCourses(c.var.ctx, c.req.valid("query")), 200));
}

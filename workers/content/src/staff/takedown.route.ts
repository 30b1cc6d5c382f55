import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { Reason } from "../course/takedown.ts";
import { lift } from "./lift.ts";
import { StaffCourse } from "./staff-course.ts";
import { takeDown } from "./take-down.ts";

const shared = {
  path: "/v1/admin/courses/{courseId}/takedown",
  access: "role",
  role: "admin",
  scope: "content:write",
} as const;
const tags = ["administration"];
const params = z.object({ courseId: CourseId });

const put = endpoint({
  ...shared,
  tags,
  operationId: "takeCourseDown",
  method: "put",
  summary: "Takes a course away from learners at once, whoever made it.",
  description:
    "Its authors read the reason and cannot publish it until the takedown is lifted. Once more means another reason.",
  request: { params, body: body(z.strictObject({ reason: Reason }).openapi("TakedownRequest")) },
  responses: { 200: json(StaffCourse, "The course."), ...problems("auth.forbidden", "resource.missing") },
});

const remove = endpoint({
  ...shared,
  tags,
  operationId: "liftTakedown",
  method: "delete",
  summary: "Lets the authors of a course that was taken down publish it again.",
  description: "Learners see it once they have. `resource.missing` also when it is not taken down.",
  request: { params },
  responses: { 200: json(StaffCourse, "The course."), ...problems("auth.forbidden", "resource.missing") },
});

export function mountTakedown(app: App): void {
  app.openapi(put, async (c) => {
    return c.json(await takeDown(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") }), 200);
  });
  app.openapi(remove, async (c) => c.json(await lift(c.var.ctx, c.req.valid("param").courseId), 200));
}

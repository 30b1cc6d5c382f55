import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { Slug } from "@edgewise/contracts/course-fields";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { groupsOf } from "../version/groups.ts";
import { CoursePage } from "./course.ts";
import { coursePage } from "./course-page.ts";
import { movedTo, publicAnswer } from "./public-answer.ts";

const route = endpoint({
  operationId: "getCourse",
  method: "get",
  path: "/v1/courses/{idOrSlug}",
  summary: "Gives a public course with its outline.",
  description: "By id or slug. A slug the course had before leads to the one it has now.",
  tags: ["courses"],
  access: "public",
  request: { params: z.object({ idOrSlug: z.union([CourseId, Slug]) }) },
  responses: {
    200: json(CoursePage, "The course."),
    304: { description: "The same as the `If-None-Match` one." },
    308: { description: "The course has another slug now." },
    ...problems("resource.missing"),
  },
});

export function mountCoursePage(app: App): void {
  app.openapi(route, async (c) => {
    const { idOrSlug } = c.req.valid("param");
    const course = await coursePage(c.var.ctx, idOrSlug);
    const groups = groupsOf({ courseIds: [course.id], authorIds: course.authors.map((author) => author.id) });
    if (idOrSlug !== course.id && idOrSlug !== course.slug) return movedTo(`/v1/courses/${course.slug}`, groups);
    return publicAnswer(c, JSON.stringify(course), "application/json", groups);
  });
}

import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { groupsOf } from "../version/groups.ts";
import { catalogue } from "./catalogue.ts";
import { CatalogueFilters, CourseCard } from "./course.ts";
import { publicAnswer } from "./public-answer.ts";

const route = endpoint({
  operationId: "listCourses",
  method: "get",
  path: "/v1/courses",
  summary: "Lists the public courses.",
  description: "Filters can be combined; a course has to fit them all.",
  tags: ["courses"],
  access: "public",
  request: { query: z.object({ ...pageQuery, ...CatalogueFilters }) },
  responses: {
    200: json(pageOf(CourseCard).openapi("CourseCardPage"), "A page."),
    304: { description: "The same as the `If-None-Match` one." },
    ...problems(),
  },
});

export function mountCatalogue(app: App): void {
  app.openapi(route, async (c) => {
    const page = await catalogue(c.var.ctx, c.req.valid("query"));
    const authorIds = [...new Set(page.items.flatMap((course) => course.authors.map((author) => author.id)))];
    const groups = groupsOf({ catalogue: true, authorIds });
    return publicAnswer(c, JSON.stringify(page), "application/json", groups);
  });
}

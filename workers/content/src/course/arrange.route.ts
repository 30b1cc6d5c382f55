import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf, ifMatch } from "@edgewise/chassis/etag";
import { ifMatchHeaders } from "@edgewise/chassis/update";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { Arrangement, arrange } from "./arrange.ts";
import { Outline } from "./draft.ts";

const route = endpoint({
  operationId: "arrangeOutline",
  method: "put",
  path: "/v1/authoring/courses/{courseId}/outline",
  summary: "Puts all sections and lessons in a new order at once.",
  description: "`If-Match` names the outline's version. Every section and lesson has to be named exactly once.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ courseId: CourseId }), headers: ifMatchHeaders, body: body(Arrangement) },
  responses: {
    200: json(Outline, "The outline as it is now."),
    ...problems("resource.missing", "auth.forbidden", "course.state", "precondition.required", "precondition.failed"),
  },
});

export function mountArrange(app: App): void {
  app.openapi(route, async (c) => {
    const { courseId } = c.req.valid("param");
    const expected = ifMatch(c.req.raw.headers);
    const outline = await arrange(c.var.ctx, { courseId, arrangement: c.req.valid("json"), expected });
    return c.json(outline, 200, { ETag: etagOf(outline) });
  });
}

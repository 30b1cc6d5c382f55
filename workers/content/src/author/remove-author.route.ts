import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { CourseId, UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { removeAuthor } from "./remove-author.ts";

const route = endpoint({
  operationId: "removeCoAuthor",
  method: "delete",
  path: "/v1/authoring/courses/{courseId}/authors/{userId}",
  summary: "Ends somebody's part in a course.",
  description: "Owners may remove anybody, everybody may leave; the last owner cannot.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ courseId: CourseId, userId: UserId }) },
  responses: {
    204: { description: "They are no author any more." },
    ...problems("resource.missing", "auth.forbidden", "resource.conflict"),
  },
});

export function mountRemoveAuthor(app: App): void {
  app.openapi(route, async (c) => {
    await removeAuthor(c.var.ctx, c.req.valid("param"));
    return c.body(null, 204);
  });
}

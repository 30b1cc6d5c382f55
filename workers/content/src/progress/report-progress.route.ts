import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { LessonId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { reportProgress } from "./report-progress.ts";
import { LessonReceipt } from "./standing.ts";

const daySeconds = 86_400;
const Seconds = z.number().min(0).max(daySeconds);

const ProgressReport = z
  .strictObject({
    positionSeconds: Seconds.optional().openapi({ description: "Where the learner is." }),
    watched: z
      .array(z.tuple([Seconds, Seconds]).refine(([from, to]) => from <= to, "A range ends before it begins."))
      .max(200)
      .optional()
      .openapi({ description: "What was watched since the last report, as [from, to] in seconds." }),
    completed: z
      .literal(true)
      .optional()
      .openapi({ description: "The learner's own mark, where the lesson asks for it." }),
    reportedAt: z.iso
      .datetime({ offset: true })
      .max(40)
      .optional()
      .openapi({ description: "When this was so; now if left out." }),
  })
  .openapi("ProgressReport", {
    example: { positionSeconds: 42, watched: [[0, 42]], reportedAt: "2026-11-22T10:00:00Z" },
  });

const route = endpoint({
  operationId: "reportProgress",
  method: "put",
  path: "/v1/lessons/{lessonId}/progress",
  summary: "Reports how far the learner got in a lesson.",
  description:
    "Reports are merged: late, repeated and simultaneous ones never lose ground. An empty report says that the lesson was opened.",
  tags: ["progress"],
  access: "signed-in",
  scope: "progress:write",
  request: { params: z.object({ lessonId: LessonId }), body: body(ProgressReport) },
  responses: {
    200: json(LessonReceipt, "The learner's standing now."),
    ...problems("resource.missing", "auth.forbidden"),
  },
});

export function mountReportProgress(app: App): void {
  app.openapi(route, async (c) => {
    const { reportedAt, ...report } = c.req.valid("json");
    const { ctx } = c.var;
    const at = reportedAt === undefined ? ctx.now() : Date.parse(reportedAt);
    return c.json(await reportProgress(ctx, c.req.valid("param").lessonId, { ...report, reportedAt: at }), 200);
  });
}

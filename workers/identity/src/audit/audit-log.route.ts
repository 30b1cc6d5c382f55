import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { auditActions } from "./actions.ts";
import { AuditEntry } from "./audit-entry.ts";
import { auditLog } from "./audit-log.ts";

const instant = z.iso.datetime({ offset: true }).max(40).optional().openapi({ example: "2026-11-01T00:00:00Z" });

const route = endpoint({
  operationId: "listAuditEntries",
  method: "get",
  path: "/v1/admin/audit",
  summary: "Lists the audit log, newest first.",
  tags: ["audit"],
  access: "role",
  role: "admin",
  scope: "identity:read",
  request: {
    query: z.object({
      ...pageQuery,
      accountId: UserId.optional().openapi({ description: "The account that it concerns." }),
      actorId: UserId.optional().openapi({ description: "Who did it." }),
      subjectId: z
        .string()
        .max(64)
        .optional()
        .openapi({ description: "What it was done to.", example: "key_01kah3v2m8q5x7w9y1z3b5d7f9" }),
      action: z.enum(auditActions).optional().openapi({ example: "session.refused" }),
      from: instant.openapi({ description: "From this instant on." }),
      to: instant.openapi({ description: "Up to, not including, this instant." }),
    }),
  },
  responses: { 200: json(pageOf(AuditEntry), "One page of entries."), ...problems("auth.forbidden") },
});

export function mountAuditLog(app: App): void {
  app.openapi(route, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid("query");
    return c.json(await auditLog(c.var.ctx, filter, { cursor, limit }), 200);
  });
}

import { endpoint, json } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { OwnAuditEntry } from "./audit-entry.ts";
import { ownAudit } from "./audit-log.ts";

const route = endpoint({
  operationId: "listMyAuditEntries",
  method: "get",
  path: "/v1/me/audit",
  summary: "Lists the security events of the caller's own account, newest first.",
  tags: ["audit"],
  access: "signed-in",
  scope: "identity:read",
  request: { query: z.object(pageQuery) },
  responses: { 200: json(pageOf(OwnAuditEntry), "One page of entries.") },
});

export function mountOwnAudit(app: App): void {
  app.openapi(route, async (c) => c.json(await ownAudit(c.var.ctx, c.req.valid("query")), 200));
}

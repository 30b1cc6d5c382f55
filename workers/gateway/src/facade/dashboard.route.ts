import { endpoint, json } from "@edgewise/chassis/endpoint";
import type { App } from "../app.ts";
import type { Targets } from "../targets.ts";
import { Dashboard, dashboard } from "./dashboard.ts";

const route = endpoint({
  operationId: "getDashboard",
  method: "get",
  path: "/v1/me/dashboard",
  summary: "Gives the signed-in learner's first page at once.",
  description:
    "Asks the services for its parts at the same time. A part that cannot be had in time is left out and named.",
  tags: ["platform"],
  access: "facade",
  scope: "content:read",
  responses: { 200: json(Dashboard, "The parts that could be had.") },
});

export function mountDashboard(app: App, targets: Targets): void {
  app.openapi(route, async (c) => c.json(await dashboard(c, targets), 200, { "Cache-Control": "private, no-store" }));
}

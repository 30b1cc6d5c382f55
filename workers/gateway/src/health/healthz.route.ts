import { callFrom } from "@edgewise/chassis/context";
import { endpoint, json } from "@edgewise/chassis/endpoint";
import { services } from "@edgewise/contracts/services";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { keepAlive } from "../keep-alive.ts";
import type { Targets } from "../targets.ts";
import { platformHealth } from "./platform-health.ts";

const ServiceName = z.enum(services);

const PlatformHealth = z
  .object({
    ok: z.boolean().meta({ description: "Whether every service is well." }),
    services: z
      .array(
        z.object({
          service: ServiceName,
          ok: z.boolean(),
          checks: z
            .record(z.string().max(50), z.boolean())
            .meta({ description: "What the service depends on; empty when it did not answer in time." }),
        }),
      )
      .max(50),
    sick: z.array(ServiceName).max(50).meta({ description: "The services that are not well." }),
  })
  .openapi("PlatformHealth", {
    example: {
      ok: false,
      services: [
        { service: "identity", ok: true, checks: { database: true } },
        { service: "content", ok: false, checks: {} },
      ],
      sick: ["content"],
    },
  });

const route = endpoint({
  operationId: "getHealth",
  method: "get",
  path: "/healthz",
  summary: "Tells whether the platform is well.",
  description: "Asks every service at the same time, each for at most two seconds, and names those that are not well.",
  tags: ["platform"],
  access: "public",
  responses: {
    200: json(PlatformHealth, "Every service is well."),
    503: json(PlatformHealth, "At least one service is not well."),
  },
});

export function mountHealthz(app: App, targets: Targets, now?: () => number): void {
  app.openapi(route, async (c) => {
    const peers = { identity: c.env.IDENTITY_RPC, content: c.env.CONTENT_RPC };
    const health = await platformHealth(peers, targets, {
      ...callFrom(c.var),
      keepAlive: keepAlive(c),
      healthMs: c.var.waits.healthMs,
      now,
    });
    return c.json(health, health.ok ? 200 : 503);
  });
}

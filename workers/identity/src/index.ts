import { baseCtx } from "@edgewise/chassis/context";
import { sweep } from "@edgewise/chassis/outbox";
import { newTrace } from "@edgewise/chassis/trace";
import { newApp } from "./app.ts";
import type { Env } from "./context.ts";

const app = newApp();

export default {
  fetch: app.fetch,
  async scheduled(_controller, env, execution) {
    const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
    await sweep(baseCtx({ service: "identity", env, trace: newTrace(), waitUntil }));
  },
} satisfies ExportedHandler<Env>;

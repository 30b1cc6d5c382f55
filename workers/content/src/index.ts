import { baseCtx } from "@edgewise/chassis/context";
import { sweep } from "@edgewise/chassis/outbox";
import { newTrace } from "@edgewise/chassis/trace";
import { newApp } from "./app.ts";
import { consumeInbox } from "./consumer.ts";
import type { Env } from "./context.ts";

export { Content } from "./rpc.ts";

const app = newApp();

export default {
  fetch: app.fetch,
  queue: consumeInbox,
  async scheduled(_controller, env, execution) {
    const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
    await sweep(baseCtx({ service: "content", env, trace: newTrace(), waitUntil }));
  },
} satisfies ExportedHandler<Env>;

import { baseCtx } from "@edgewise/chassis/context";
import { sweep } from "@edgewise/chassis/sweep";
import { newTrace } from "@edgewise/chassis/trace";
import { newApp } from "./app.ts";
import { consumeInbox } from "./consumer.ts";
import { type Env, newCtx } from "./context.ts";
import { sweepUploads } from "./upload/sweep-uploads.ts";

export { Content } from "./rpc.ts";

const app = newApp();

export default {
  fetch: app.fetch,
  queue: consumeInbox,
  async scheduled(_controller, env, execution) {
    const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
    const ctx = newCtx(baseCtx({ service: "content", env, trace: newTrace(), waitUntil }), env);
    await sweep(ctx);
    await sweepUploads(ctx);
  },
} satisfies ExportedHandler<Env>;

import { baseCtx } from "@edgewise/chassis/context";
import { sweep } from "@edgewise/chassis/sweep";
import { newTrace } from "@edgewise/chassis/trace";
import { newApp } from "./app.ts";
import { sweepExpired } from "./auth/sweep-expired.ts";
import { type Env, newCtx } from "./context.ts";
import { rotateDueKeys } from "./keys/rotate.ts";
import { sweepSignInBuckets } from "./security/throttle.ts";

export { Identity } from "./rpc.ts";

const app = newApp();

export default {
  fetch: app.fetch,
  async scheduled(_controller, env, execution) {
    const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
    const ctx = newCtx(baseCtx({ service: "identity", env, trace: newTrace(), waitUntil }), env);
    await Promise.all([sweep(ctx), rotateDueKeys(ctx), sweepExpired(ctx), sweepSignInBuckets(ctx)]);
  },
} satisfies ExportedHandler<Env>;

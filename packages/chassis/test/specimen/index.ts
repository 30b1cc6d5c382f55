import { commit } from "../../src/commit.ts";
import { type BaseCtx, baseCtx } from "../../src/context.ts";
import { consume } from "../../src/inbox.ts";
import { sweep } from "../../src/sweep.ts";
import { newTrace, type Trace, traceFields } from "../../src/trace.ts";
import { type Env, heard, specimen } from "./app.ts";

const app = specimen();

/** What the hearer does with a batch; a user called "Poison" cannot be handled. */
export async function consumeInbox(batch: MessageBatch, env: Env, execution: ExecutionContext): Promise<void> {
  const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
  const newCtx = (trace: Trace) => baseCtx({ service: "content", env, trace, waitUntil });
  await consume<"content", BaseCtx>(batch, newCtx, {
    "identity.profile.changed.v1": async (ctx, event) => {
      const { name } = event.data.pii;
      if (name === "Poison") throw new Error("cannot be handled");
      const { traceparent } = traceFields(ctx.trace);
      await commit(ctx, [
        ctx.db.insert(heard).values({ eventId: event.id, userId: event.data.userId, name, traceparent }),
      ]);
    },
  });
}

export default {
  fetch: app.fetch,
  queue: consumeInbox,
  async scheduled(_controller, env, execution) {
    const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
    await sweep(baseCtx({ service: env.SERVICE, env, trace: newTrace(), waitUntil }));
  },
} satisfies ExportedHandler<Env>;

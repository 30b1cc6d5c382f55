import { baseCtx } from "@edgewise/chassis/context";
import { consume } from "@edgewise/chassis/inbox";
import { profileChanged } from "./author/profile-changed.ts";
import { type Ctx, type Env, newCtx } from "./context.ts";

/** What content does with the events it hears. */
export async function consumeInbox(batch: MessageBatch, env: Env, execution: ExecutionContext): Promise<void> {
  const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
  await consume<"content", Ctx>(batch, (trace) => newCtx(baseCtx({ service: "content", env, trace, waitUntil }), env), {
    "identity.profile.changed.v1": profileChanged,
  });
}

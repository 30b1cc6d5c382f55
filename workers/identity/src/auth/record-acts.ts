import { commit } from "@edgewise/chassis/commit";
import { originOf } from "../audit/origin.ts";
import { audited } from "../audit/record.ts";
import type { Ctx } from "../context.ts";
import type { Act, Caller } from "./operation.ts";

/** Writes what happened into the audit log, in one batch. `caller` is the actor if an act does not name one. */
export async function recordActs(
  { ctx, headers }: { ctx: Ctx; headers: Headers },
  acts: Act[],
  caller?: Caller,
): Promise<void> {
  const origin = originOf(headers);
  const who = caller && { actorId: caller.userId, impersonatorId: caller.impersonatorId };
  await commit(
    ctx,
    acts.map((act) => audited(ctx, { ...who, ...act, origin })),
  );
}

import { type BaseCtx, callFrom } from "@edgewise/chassis/context";
import { deadlineWithin } from "@edgewise/chassis/resilience/deadline";
import { newTarget, type Target } from "@edgewise/chassis/resilience/target";
import type { Call } from "@edgewise/contracts/rpc/call";
import type { IdentityRpc } from "@edgewise/contracts/rpc/identity";

/** What content asks identity. */
export type AskedIdentity = Pick<IdentityRpc, "jwks" | "people">;

const answerMs = 3_000;

/** What this isolate knows of how identity does, by its binding. */
const targets = new WeakMap<IdentityRpc, Target>();

/**
 * Identity, asked within 3 s or the caller's own deadline if that is sooner, again where that may help, and not at all
 * while it is known to be down. Throws PeerFailure.
 */
export function guardedIdentity(
  identity: IdentityRpc,
  base: Pick<BaseCtx, "trace" | "deadline" | "defer">,
): AskedIdentity {
  const target = targets.get(identity) ?? newTarget("identity");
  targets.set(identity, target);
  const ask = <T>(question: (call: Call) => Promise<T>): Promise<T> =>
    target.call(({ deadline }) => question({ ...callFrom(base), deadline }), {
      kind: "question",
      deadline: deadlineWithin(answerMs, base, Date.now()),
      keepAlive: base.defer,
    });
  return {
    jwks: () => ask((call) => identity.jwks(call)),
    people: ({ ids }) => ask((call) => identity.people({ ids, ...call })),
  };
}

import { type App as ChassisApp, newApp as newChassisApp } from "@edgewise/chassis/app";
import type { IdentityRpc } from "@edgewise/contracts/rpc/identity";
import { type Ctx, type Env, newCtx } from "./context.ts";

export type App = ChassisApp<Ctx, Env>;

export interface Seams {
  now?: () => number;
  /** Who publishes the keys that access tokens are verified with, when it is not this service itself. */
  identity?: Pick<IdentityRpc, "jwks">;
}

const noKeys: Pick<IdentityRpc, "jwks"> = { jwks: async () => ({ keys: [] }) };

/** The public HTTP interface of identity. Tests may pass a clock and keys. */
export function newApp({ now, identity = noKeys }: Seams = {}): App {
  const app: App = newChassisApp({ service: "identity", context: newCtx, identity: () => identity, now });
  return app;
}

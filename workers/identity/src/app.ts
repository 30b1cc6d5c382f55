import { type App as ChassisApp, newApp as newChassisApp } from "@edgewise/chassis/app";
import type { IdentityRpc } from "@edgewise/contracts/rpc/identity";
import { drizzle } from "drizzle-orm/d1";
import { mountAuth } from "./auth/mount-auth.ts";
import { type Ctx, type Env, newCtx } from "./context.ts";
import { mountJwks } from "./keys/jwks.route.ts";
import { publicKeys } from "./keys/signing-keys.ts";
import { mountMailbox } from "./mail/mailbox.route.ts";

export type App = ChassisApp<Ctx, Env>;

export interface Seams {
  now?: () => number;
  /** Who publishes the keys that access tokens are verified with, when it is not this service itself. */
  identity?: Pick<IdentityRpc, "jwks">;
}

/** The public HTTP interface of identity. Tests may pass a clock and keys. */
export function newApp({ now, identity }: Seams = {}): App {
  const ourselves = (env: Env) => ({ jwks: () => publicKeys({ db: drizzle(env.DB) }) });
  const app: App = newChassisApp({
    service: "identity",
    context: newCtx,
    identity: (env) => identity ?? ourselves(env),
    now,
  });
  mountAuth(app);
  mountJwks(app);
  mountMailbox(app);
  return app;
}

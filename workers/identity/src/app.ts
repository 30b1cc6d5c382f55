import { type App as ChassisApp, newApp as newChassisApp } from "@edgewise/chassis/app";
import type { IdentityRpc } from "@edgewise/contracts/rpc/identity";
import { mountUsers } from "./admin/users.route.ts";
import { mountApiKeys } from "./api-key/api-keys.route.ts";
import { mountAuditLog } from "./audit/audit-log.route.ts";
import { mountOwnAudit } from "./audit/own-audit.route.ts";
import { mountAuth } from "./auth/mount-auth.ts";
import { type Ctx, type Env, newCtx } from "./context.ts";
import { mountJwks } from "./keys/jwks.route.ts";
import { ownKeys } from "./keys/own-keys.ts";
import { mountKeyRotation } from "./keys/rotation.route.ts";
import { mountMailbox } from "./mail/mailbox.route.ts";
import { mountBecomeCreator } from "./profile/become-creator.route.ts";
import { mountChangeProfile } from "./profile/change-profile.route.ts";
import { mountMyProfile } from "./profile/my-profile.route.ts";
import { mountPublicProfile } from "./profile/public-profile.route.ts";
import { mountSessions } from "./session/sessions.route.ts";

export type App = ChassisApp<Ctx, Env>;

export interface AppParts {
  now?: () => number;
  /** Who publishes the keys that access tokens are verified with, when it is not this service itself. */
  identity?: Pick<IdentityRpc, "jwks">;
}

/** The public HTTP interface of identity. Tests may pass a clock and keys. */
export function newApp({ now, identity }: AppParts = {}): App {
  const app: App = newChassisApp({
    service: "identity",
    context: newCtx,
    identity: (env) => identity ?? ownKeys(env),
    now,
  });
  mountAuth(app);
  mountSessions(app);
  mountApiKeys(app);
  mountJwks(app);
  mountKeyRotation(app);
  mountUsers(app);
  mountMailbox(app);
  mountMyProfile(app);
  mountChangeProfile(app);
  mountBecomeCreator(app);
  mountPublicProfile(app);
  mountOwnAudit(app);
  mountAuditLog(app);
  return app;
}

import type { Actor } from "@edgewise/chassis/context";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import type { Ctx } from "../context.ts";

/**
 * The actor with a session of their own. Throws `auth.forbidden` for an API key: a key must not be able to extend
 * itself.
 */
export function sessionOnly(ctx: Ctx): Actor {
  const actor = signedIn(ctx);
  if (actor.scopes !== null) throw new Problem("auth.forbidden", "An API key cannot do this; sign in.");
  return actor;
}

import type { Role, Scope } from "@edgewise/contracts/actor";
import type { Actor, BaseCtx } from "./context.ts";
import { Problem } from "./problem.ts";

/**
 * The signed-in actor. Throws `auth.required`.
 *
 * @example
 * const learnerId = signedIn(ctx).id;
 */
export function signedIn(ctx: Pick<BaseCtx, "actor">): Actor {
  if (!ctx.actor) throw new Problem("auth.required", "This needs a signed-in user.");
  return ctx.actor;
}

/** Whether the actor has the role; an admin has every role. */
export function hasRole(actor: Actor | undefined, role: Role): boolean {
  return actor !== undefined && (actor.roles.includes(role) || actor.roles.includes("admin"));
}

/** Throws `auth.forbidden` unless the actor has the role. */
export function requireRole(actor: Actor, role: Role): void {
  if (!hasRole(actor, role)) throw new Problem("auth.forbidden", `This needs the role ${role}.`);
}

/** Throws `auth.scope` unless the actor's API key has the scope; a session has all. */
export function requireScope(actor: Actor, scope: Scope): void {
  if (actor.scopes !== null && !actor.scopes.includes(scope)) {
    throw new Problem("auth.scope", `The API key needs the scope ${scope}.`);
  }
}

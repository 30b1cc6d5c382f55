import { commit } from "@edgewise/chassis/commit";
import { scopes as allScopes, type Scope } from "@edgewise/contracts/actor";
import type { Origin } from "../audit/origin.ts";
import { audited } from "../audit/record.ts";
import { authOf } from "../auth/auth.ts";
import { refuseActing } from "../auth/caller.ts";
import { sessionOnly } from "../auth/own-session.ts";
import type { Ctx } from "../context.ts";

const daySeconds = 86_400;

export interface NewApiKey {
  id: string;
  name: string;
  /** The key itself, which is shown only now. */
  key: string;
  scopes: Scope[];
  expiresAt: string;
}

/**
 * Makes an API key that can do what its scopes allow, and never more than its owner. Only its hash is stored, so the
 * key is shown only in this answer.
 */
export async function createApiKey(
  ctx: Ctx,
  input: { name: string; scopes: Scope[]; expiresInDays: number; origin: Origin },
): Promise<NewApiKey> {
  const actor = sessionOnly(ctx);
  refuseActing(actor);
  const scopes = allScopes.filter((scope) => input.scopes.includes(scope));
  const made = await authOf(ctx.env).api.createApiKey({
    body: {
      userId: actor.id,
      name: input.name,
      expiresIn: input.expiresInDays * daySeconds,
      permissions: permissionsOf(scopes),
    },
  });
  const { id, key } = made;
  const expiresAt = new Date(made.expiresAt ?? 0).toISOString();
  const subject = { type: "api-key", id } as const;
  const details = { scopes: scopes.join(" "), expiresAt };
  await commit(ctx, [audited(ctx, { action: "api-key.created", subject, origin: input.origin, details })]);
  return { id, name: input.name, key, scopes, expiresAt };
}

function permissionsOf(scopes: Scope[]): Record<string, string[]> {
  const permissions: Record<string, string[]> = {};
  for (const scope of scopes) {
    const [subject = "", action = ""] = scope.split(":");
    permissions[subject] = [...(permissions[subject] ?? []), action];
  }
  return permissions;
}

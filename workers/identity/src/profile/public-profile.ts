import type { Actor, BaseCtx } from "@edgewise/chassis/context";
import { Problem } from "@edgewise/chassis/problem";
import { UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import { type Audience, hideableShape, visibleFields } from "./fields.ts";
import { Handle } from "./handle.ts";
import { type Profile, profiles } from "./tables.ts";

/** A person as the caller may see them: a field that is hidden from the caller is left out. */
export const PublicProfile = z
  .object({ id: UserId, handle: Handle, ...z.object(hideableShape).partial().shape })
  .openapi("PublicProfile");
export type PublicProfile = z.infer<typeof PublicProfile>;

/**
 * What the caller may see of the person with this handle, in any case. Throws `resource.missing` for a handle that nobody
 * has, and the very same for a person who shows the caller nothing.
 */
export async function publicProfile(ctx: BaseCtx, input: { handle: string }): Promise<PublicProfile> {
  const profile = await ctx.db.select().from(profiles).where(eq(profiles.handle, input.handle)).get();
  const shown = profile && shownTo(ctx.actor, profile);
  if (!shown) throw new Problem("resource.missing", "There is nobody with this handle.");
  return shown;
}

/** The cache groups (RFC 9875) of answers that show this person, whatever their handle is. */
export function groupsOfProfile(userId: string): string[] {
  return [`user:${userId}`];
}

/** The profile with the fields that this caller may see; undefined when there is none. */
export function shownTo(actor: Actor | undefined, profile: Profile): PublicProfile | undefined {
  const seen = visibleFields.filter((field) => maySee(actor, profile.userId, profile.visibility[field]));
  if (seen.length === 0) return undefined;
  const fields = Object.fromEntries(seen.map((field) => [field, profile[field]]));
  return { id: profile.userId, handle: profile.handle, ...fields };
}

/** An API key that may not read identity sees what a stranger sees. */
function maySee(actor: Actor | undefined, ownerId: string, audience: Audience): boolean {
  const caller = actor && (actor.scopes === null || actor.scopes.includes("identity:read")) ? actor : undefined;
  switch (audience) {
    case "public":
      return true;
    case "members":
      return caller !== undefined;
    case "private":
      return caller?.id === ownerId;
  }
}

import { commit } from "@edgewise/chassis/commit";
import type { EventOf } from "@edgewise/contracts/events";
import { and, eq, lt } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { authors } from "../schema.ts";
import { groupsOfAuthor } from "../version/groups.ts";

/**
 * Follows how an author appears. An older change never overwrites a newer one, and people who are nobody's author are
 * not stored at all: their names are none of this service's business.
 */
export async function profileChanged(ctx: Ctx, event: EventOf<"identity.profile.changed.v1">): Promise<void> {
  const { userId, changedAt, pii } = event.data;
  const older = and(eq(authors.userId, userId), lt(authors.changedAt, changedAt));
  const known = await ctx.db.select({ userId: authors.userId }).from(authors).where(older).get();
  // Most people author nothing: no page changes with them.
  if (!known) return commit(ctx, []);
  const { handle, name, avatarUrl } = pii;
  await commit(ctx, [ctx.db.update(authors).set({ handle, name, avatarUrl, changedAt }).where(older)], {
    invalidates: groupsOfAuthor(userId),
  });
}

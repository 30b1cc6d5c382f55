import { commit } from "@edgewise/chassis/commit";
import type { EventOf } from "@edgewise/contracts/events";
import { and, eq, lt } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { authors } from "../schema.ts";

/**
 * Follows how an author appears. An older change never overwrites a newer one, and people who are nobody's author are
 * not stored at all: their names are none of this service's business.
 */
export async function profileChanged(ctx: Ctx, event: EventOf<"identity.profile.changed.v1">): Promise<void> {
  const { userId, changedAt, pii } = event.data;
  await commit(ctx, [
    ctx.db
      .update(authors)
      .set({ handle: pii.handle, name: pii.name, avatarUrl: pii.avatarUrl, changedAt })
      .where(and(eq(authors.userId, userId), lt(authors.changedAt, changedAt))),
  ]);
}

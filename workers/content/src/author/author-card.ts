import type { Write } from "@edgewise/chassis/commit";
import { callFrom } from "@edgewise/chassis/context";
import { Problem } from "@edgewise/chassis/problem";
import { inArray, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { authors } from "../schema.ts";

export type AuthorCard = Pick<typeof authors.$inferSelect, "userId" | "handle" | "name" | "avatarUrl">;

/**
 * How a person appears, and the write that keeps it here, so that no page that shows them has to ask identity again.
 * Asks identity only about somebody new. Undefined for nobody; throws `service.unavailable` when identity cannot say.
 */
export async function authorCardOf(
  ctx: Ctx,
  userId: string,
): Promise<{ card: AuthorCard; writes: Write[] } | undefined> {
  const known = await ctx.db
    .select()
    .from(authors)
    .where(inArray(authors.userId, [userId]))
    .get();
  if (known) return { card: known, writes: [] };

  // Taken before asking: whatever changes later arrives as an event with a later instant and wins.
  const askedAt = ctx.now();
  const [person] = await ctx.identity.people({ ids: [userId], ...callFrom(ctx) }).catch((cause: unknown) => {
    ctx.log("warn", "identity.people-failed", { error: cause instanceof Error ? cause.name : typeof cause });
    throw new Problem("service.unavailable", "Who this person is cannot be looked up right now.", {
      retryAfterSeconds: 5,
    });
  });
  if (!person) return undefined;
  const card: AuthorCard = { userId, handle: person.handle, name: person.name, avatarUrl: person.avatarUrl };
  return { card, writes: [storeAuthorCard(ctx, { ...card, changedAt: askedAt })] };
}

/** Stores how a person appears; an older appearance never overwrites a newer one. */
export function storeAuthorCard(ctx: Pick<Ctx, "db">, card: typeof authors.$inferInsert): Write {
  const { handle, name, avatarUrl, changedAt } = card;
  return ctx.db
    .insert(authors)
    .values(card)
    .onConflictDoUpdate({
      target: authors.userId,
      set: { handle, name, avatarUrl: avatarUrl ?? null, changedAt },
      setWhere: sql`excluded.changed_at > ${authors.changedAt}`,
    });
}

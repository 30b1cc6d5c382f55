import { commit, type Write } from "@edgewise/chassis/commit";
import type { BaseCtx } from "@edgewise/chassis/context";
import { nextVersion } from "@edgewise/chassis/etag";
import { Problem } from "@edgewise/chassis/problem";
import { eq } from "drizzle-orm";
import type { Origin } from "../audit/origin.ts";
import { audited } from "../audit/record.ts";
import { users } from "../schema.ts";
import { appearanceChanged, appearanceOf } from "./appearance.ts";
import { type Me, ownAccount, shownToOwner } from "./my-profile.ts";
import { type ProfileChange, patched } from "./profile-change.ts";
import { groupsOfProfile } from "./public-profile.ts";
import { reserveHandle, unlessReserved } from "./reserved-handles.ts";
import { type Profile, profiles } from "./tables.ts";

/** Where the request came from, and the version its If-Match names. */
export interface ChangeTerms {
  expected: number | "any";
  origin: Origin;
}

/**
 * Changes the actor's own profile. Of two changes to one version only the first is made (`precondition.failed`), of two
 * people who take one handle only the first gets it (`resource.conflict`). The handle of before rests for its owner. Others
 * are told when the person appears otherwise.
 */
export async function changeProfile(ctx: BaseCtx, change: ProfileChange, terms: ChangeTerms): Promise<Me> {
  const { profile, account } = await ownAccount(ctx);
  if (terms.expected !== "any" && terms.expected !== profile.version) {
    throw new Problem("precondition.failed", "The profile was changed in the meantime. Read it again.");
  }
  const merged = patched(profile, change);
  if (JSON.stringify(merged) === JSON.stringify(profile)) {
    return commit(ctx, [], { answer: shownToOwner(profile, account) });
  }
  const changed: Profile = {
    ...merged,
    version: profile.version + 1,
    // Strictly rising, so that those who hear of two changes know the later one.
    updatedAt: Math.max(ctx.now(), profile.updatedAt + 1),
  };
  const looksOther = JSON.stringify(appearanceOf(changed)) !== JSON.stringify(appearanceOf(profile));
  return commit(ctx, writesOf(ctx, profile, changed, terms), {
    events: looksOther ? [appearanceChanged(changed)] : [],
    invalidates: groupsOfProfile(changed.userId),
    conflicts: {
      "profiles.version": "precondition.failed",
      "profiles.handle": ["resource.conflict", "Somebody else has this handle."],
    },
    answer: shownToOwner(changed, account),
  });
}

function writesOf(ctx: BaseCtx, before: Profile, after: Profile, { origin }: ChangeTerms): Write[] {
  const { userId, version: _version, createdAt: _createdAt, handle, ...fields } = after;
  const renamed = handle !== before.handle;
  const version = nextVersion(profiles.version, before.version);
  const writes: Write[] = [
    ctx.db
      .update(profiles)
      .set({ ...fields, version, ...(renamed && { handle: unlessReserved(ctx, { userId, handle }) }) })
      .where(eq(profiles.userId, userId)),
  ];
  // Mail to the person takes the name from the account.
  if (after.name !== before.name) {
    writes.push(ctx.db.update(users).set({ name: after.name }).where(eq(users.id, userId)));
  }
  if (renamed) {
    writes.push(...reserveHandle(ctx, { userId, handle: before.handle }));
    writes.push(audited(ctx, { action: "account.handle-changed", subject: { type: "user", id: userId }, origin }));
  }
  return writes;
}

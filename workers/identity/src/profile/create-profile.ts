import { commit } from "@edgewise/chassis/commit";
import type { BaseCtx } from "@edgewise/chassis/context";
import { isProblem } from "@edgewise/chassis/problem";
import { eq } from "drizzle-orm";
import { appearanceChanged } from "./appearance.ts";
import { defaultVisibility, Name } from "./fields.ts";
import { suggestedHandle, withSuffix } from "./handle.ts";
import { localeOf, timeZoneOf } from "./regions.ts";
import { unlessReserved } from "./reserved-handles.ts";
import { type Profile, profiles } from "./tables.ts";

export interface NewPerson {
  id: string;
  name: string;
  email: string;
  /** From the sign-up form or the `Accept-Language` header; anything that is no language tag is left out. */
  locale?: string | undefined;
  timeZone?: string | undefined;
}

/**
 * Gives a new user a profile whose handle comes from the name, and tells the others. A user who has one keeps it, so a
 * repeat is harmless; of two people with one name, one gets the handle and the other the handle with a random ending.
 */
export async function createProfile(caller: BaseCtx, person: NewPerson): Promise<Profile> {
  // The caller's Idempotency-Key stands for what the caller was asked to do, of which this is no more than a condition.
  const ctx = { ...caller, idempotency: undefined, cause: undefined };
  const stem = suggestedHandle(person);
  const free = stem !== "member" && (await isFree(ctx, stem));
  try {
    return await insert(ctx, person, free ? stem : withSuffix(stem));
  } catch (error) {
    if (!isProblem(error) || error.code !== "resource.conflict") throw error;
    const existing = await ctx.db.select().from(profiles).where(eq(profiles.userId, person.id)).get();
    return existing ?? insert(ctx, person, withSuffix(stem));
  }
}

async function isFree(ctx: BaseCtx, handle: string): Promise<boolean> {
  const taken = await ctx.db.select({ id: profiles.userId }).from(profiles).where(eq(profiles.handle, handle)).get();
  return taken === undefined;
}

async function insert(ctx: BaseCtx, person: NewPerson, handle: string): Promise<Profile> {
  const at = ctx.now();
  const profile: Profile = {
    userId: person.id,
    handle,
    name: Name.safeParse(person.name).data ?? "Member",
    avatarUrl: null,
    bio: null,
    locale: (person.locale && localeOf(person.locale)) ?? "en",
    timeZone: (person.timeZone && timeZoneOf(person.timeZone)) ?? "UTC",
    country: null,
    skills: [],
    links: [],
    visibility: defaultVisibility,
    captionsByDefault: false,
    captionLanguage: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const checked = { ...profile, handle: unlessReserved(ctx, profile) };
  await commit(ctx, [ctx.db.insert(profiles).values(checked)], {
    events: [appearanceChanged(profile)],
    conflicts: { "profiles.user_id": "resource.conflict", "profiles.handle": "resource.conflict" },
  });
  return profile;
}

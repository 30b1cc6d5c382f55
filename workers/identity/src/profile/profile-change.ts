import { z } from "@hono/zod-openapi";
import {
  AvatarUrl,
  audiences,
  Bio,
  CaptionLanguage,
  CaptionsByDefault,
  Country,
  defaultVisibility,
  forEachHideable,
  Links,
  Locale,
  Name,
  Skills,
  TimeZone,
  type Visibility,
  visibleFields,
} from "./fields.ts";
import { NewHandle } from "./handle.ts";
import type { Profile } from "./tables.ts";

const audience = z.enum(audiences).nullable().optional();

/** A JSON merge patch of a profile (RFC 7396): what is absent stays, null empties a field or sets it back. */
export const ProfileChange = z
  .strictObject({
    handle: NewHandle.optional(),
    name: Name.optional(),
    avatarUrl: AvatarUrl.nullable().optional(),
    bio: Bio.nullable().optional(),
    locale: Locale.optional(),
    timeZone: TimeZone.optional(),
    country: Country.nullable().optional(),
    skills: Skills.nullable().optional(),
    links: Links.nullable().optional(),
    captionsByDefault: CaptionsByDefault.optional(),
    captionLanguage: CaptionLanguage.nullable().optional(),
    visibility: z.strictObject(forEachHideable(audience)).nullable().optional(),
  })
  .openapi("ProfileChange", { example: { bio: "Writes programs for engines.", visibility: { bio: "public" } } });
export type ProfileChange = z.infer<typeof ProfileChange>;

/** The profile after the patch; nothing but the patched fields is different. */
export function patched(profile: Profile, change: ProfileChange): Profile {
  const { visibility } = change;
  return {
    ...profile,
    handle: change.handle ?? profile.handle,
    name: change.name ?? profile.name,
    avatarUrl: unlessAbsent(change.avatarUrl, profile.avatarUrl),
    bio: unlessAbsent(change.bio, profile.bio),
    locale: change.locale ?? profile.locale,
    timeZone: change.timeZone ?? profile.timeZone,
    country: unlessAbsent(change.country, profile.country),
    skills: unlessAbsent(change.skills, profile.skills) ?? [],
    links: unlessAbsent(change.links, profile.links) ?? [],
    captionsByDefault: change.captionsByDefault ?? profile.captionsByDefault,
    captionLanguage: unlessAbsent(change.captionLanguage, profile.captionLanguage),
    visibility: visibility === undefined ? profile.visibility : visibilityAfter(profile.visibility, visibility),
  };
}

function visibilityAfter(before: Visibility, change: NonNullable<ProfileChange["visibility"]> | null): Visibility {
  if (change === null) return defaultVisibility;
  const after = { ...before };
  for (const field of visibleFields) {
    after[field] = unlessAbsent(change[field], before[field]) ?? defaultVisibility[field];
  }
  return after;
}

/** In a merge patch null is a value; only what is absent leaves things as they are. */
function unlessAbsent<T>(patch: T | undefined, before: T): T {
  return patch === undefined ? before : patch;
}

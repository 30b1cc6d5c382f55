import { identityProfileChanged } from "@edgewise/contracts/events/identity";
import type { Person } from "@edgewise/contracts/rpc/identity";
import type { Profile } from "./tables.ts";

/** What is public about a person besides their work. A person who hides their name is shown by their handle. */
export function appearanceOf(profile: Profile): Person {
  const { userId, handle, name, avatarUrl, visibility } = profile;
  return {
    id: userId,
    handle,
    name: visibility.name === "public" ? name : handle,
    avatarUrl: visibility.avatarUrl === "public" ? avatarUrl : null,
  };
}

/** The event with a person's new name, handle and picture. */
export function appearanceChanged(profile: Profile) {
  const { id, handle, name, avatarUrl } = appearanceOf(profile);
  return identityProfileChanged({ userId: id, changedAt: profile.updatedAt, pii: { handle, name, avatarUrl } });
}

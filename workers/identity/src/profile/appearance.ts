import { identityProfileChanged } from "@edgewise/contracts/events/identity";
import type { Person } from "@edgewise/contracts/rpc/identity";
import type { Profile } from "./tables.ts";

/** What the whole world may see of a person beside their work. Who hides their name goes by their handle. */
export function appearanceOf(profile: Profile): Person {
  const { userId, handle, name, avatarUrl, visibility } = profile;
  return {
    id: userId,
    handle,
    name: visibility.name === "public" ? name : handle,
    avatarUrl: visibility.avatarUrl === "public" ? avatarUrl : null,
  };
}

/** The event that tells others how a person appears from now on. */
export function appearanceChanged(profile: Profile) {
  const { id, handle, name, avatarUrl } = appearanceOf(profile);
  return identityProfileChanged({ userId: id, changedAt: profile.updatedAt, pii: { handle, name, avatarUrl } });
}

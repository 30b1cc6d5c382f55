import { z } from "zod";
import { event } from "../event.ts";
import { UserId } from "../ids.ts";

/** How a person appears to others has changed: name, handle or avatar. Carries the whole new appearance. */
export const identityProfileChanged = event(
  "identity.profile.changed.v1",
  z.object({
    userId: UserId,
    /** Instant of the change, ms since 1970: an older change never overwrites a newer one. */
    changedAt: z.number().int(),
    pii: z.object({ handle: z.string(), name: z.string(), avatarUrl: z.string().nullable() }),
  }),
);

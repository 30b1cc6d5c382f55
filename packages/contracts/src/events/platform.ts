import { z } from "zod";
import { event } from "../event.ts";

/** So many groups one change may name; a name is a String of RFC 8941. */
export const changedGroupsMax = 256;

/**
 * Public answers are other ones now: caches forget all that belongs to these groups (RFC 9875). Every service says it,
 * through `commit`. Hearing it twice is harmless.
 */
export const platformAnswersChanged = event(
  "platform.answers.changed.v1",
  z.object({
    groups: z
      .array(
        z
          .string()
          .max(200)
          .regex(/^[\x20-\x7e]+$/),
      )
      .min(1)
      .max(changedGroupsMax),
  }),
);

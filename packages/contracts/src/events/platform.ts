import { z } from "zod";
import { event } from "../event.ts";

/** The most groups that one change may name; a name is a String of RFC 8941. */
export const changedGroupsMax = 256;

/**
 * Public answers have changed: caches must not use what belongs to these groups (RFC 9875) without asking. Every
 * service emits this through `commit`. Consuming it twice is harmless.
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

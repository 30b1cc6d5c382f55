import { z } from "@hono/zod-openapi";
import type { courses } from "../schema.ts";
import { Instant } from "./instant.ts";

/** Why staff took a course down: what its authors read. */
export const Reason = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .meta({ description: "The authors read it.", example: "Lesson 3 shows a film that belongs to somebody else." });

/** What authors see of a takedown: why and since when, not who. */
export const Takedown = z
  .object({ reason: Reason, since: Instant })
  .nullable()
  .meta({ description: "Set while staff keep the course from learners; it cannot be published then." });
export type Takedown = z.output<typeof Takedown>;

/** The takedown of a course as its authors see it. */
export function takedownOf(row: Pick<typeof courses.$inferSelect, "takenDownAt" | "takedownReason">): Takedown {
  if (row.takenDownAt === null) return null;
  return { reason: row.takedownReason ?? "", since: new Date(row.takenDownAt).toISOString() };
}

import { CourseId, SectionId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { EditNumber } from "../course/draft.ts";
import { Instant } from "../course/instant.ts";
import type { sections } from "../schema.ts";

const Title = z.string().trim().min(1).max(200).meta({ example: "First steps" });

/** What a section is made of: so far its title. */
export const SectionFields = z.strictObject({ title: Title }).openapi("SectionFields");

/** A section as authors see it. */
export const Section = z
  .object({
    id: SectionId,
    courseId: CourseId,
    title: Title,
    version: EditNumber,
    createdAt: Instant,
    updatedAt: Instant,
  })
  .openapi("Section");
export type Section = z.output<typeof Section>;

export function showSection(row: typeof sections.$inferSelect): Section {
  return {
    id: row.id,
    courseId: row.courseId,
    title: row.title,
    version: row.version,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

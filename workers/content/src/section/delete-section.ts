import { commit } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { eq } from "drizzle-orm";
import { authoredSection } from "../author/permission.ts";
import { forgetDraftCaptions } from "../captions/forget.ts";
import type { Ctx } from "../context.ts";
import { countConflicts, recount } from "../course/recount.ts";
import { lessons, sections } from "../schema.ts";

/**
 * Removes a section and its lessons from the draft. Learners keep them until the next publication, and their progress
 * for good.
 */
export async function deleteSection(ctx: Ctx, input: { sectionId: string; expected: number | "any" }): Promise<void> {
  const { section } = await authoredSection(ctx, input.sectionId, "edit");
  const gone = ctx.db.select({ id: lessons.id }).from(lessons).where(eq(lessons.sectionId, section.id));
  await commit(
    ctx,
    [
      ctx.db
        .update(sections)
        .set({ version: nextVersion(sections.version, input.expected) })
        .where(eq(sections.id, section.id)),
      ...forgetDraftCaptions(ctx, gone),
      ctx.db.delete(lessons).where(eq(lessons.sectionId, section.id)),
      ctx.db.delete(sections).where(eq(sections.id, section.id)),
      recount(ctx, section.courseId),
    ],
    { conflicts: { "sections.version": "precondition.failed", ...countConflicts } },
  );
}

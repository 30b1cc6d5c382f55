import { commit } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { eq } from "drizzle-orm";
import { authoredSection } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { sections } from "../schema.ts";
import { type Section, showSection } from "./section.ts";

/** Gives a section another title. Throws `precondition.failed` when somebody else changed it in the meantime. */
export async function editSection(
  ctx: Ctx,
  input: { sectionId: string; title?: string | undefined; expected: number | "any" },
): Promise<Section> {
  const { section } = await authoredSection(ctx, input.sectionId, "edit");
  const expected = input.expected === "any" ? section.version : input.expected;
  const change = { title: input.title ?? section.title, updatedAt: ctx.now() };
  const write = ctx.db
    .update(sections)
    .set({ ...change, version: nextVersion(sections.version, expected) })
    .where(eq(sections.id, section.id));
  return commit(ctx, [write], {
    conflicts: { "sections.version": "precondition.failed" },
    answer: showSection({ ...section, ...change, version: expected + 1 }),
  });
}

import { asc, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { lessons, sections } from "../schema.ts";
import type { Outline } from "./draft.ts";

/** The sections and lessons of a draft in their order, read as one moment. */
export async function outlineOf(ctx: Ctx, course: { id: string; outlineVersion: number }): Promise<Outline> {
  const { id, kind, title, preview, version, sectionId } = lessons;
  const [sectionRows, lessonRows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(sections)
      .where(eq(sections.courseId, course.id))
      .orderBy(asc(sections.position), asc(sections.id)),
    ctx.db
      .select({ id, kind, title, preview, version, sectionId })
      .from(lessons)
      .where(eq(lessons.courseId, course.id))
      .orderBy(asc(lessons.position), asc(lessons.id)),
  ]);
  return {
    version: course.outlineVersion,
    sections: sectionRows.map((section) => ({
      id: section.id,
      title: section.title,
      version: section.version,
      lessons: lessonRows
        .filter((lesson) => lesson.sectionId === section.id)
        .map(({ sectionId: _, ...lesson }) => lesson),
    })),
  };
}

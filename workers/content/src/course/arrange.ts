import { commit } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { type FieldError, Problem } from "@edgewise/chassis/problem";
import { LessonId, SectionId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { eq, sql } from "drizzle-orm";
import { authoredCourse } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { courses, lessons, sections } from "../schema.ts";
import type { Outline } from "./draft.ts";
import { outlineOf } from "./outline.ts";

/** A whole order: every section and every lesson of the course exactly once. */
export const Arrangement = z
  .strictObject({
    sections: z
      .array(z.strictObject({ id: SectionId, lessonIds: z.array(LessonId).max(500) }))
      .max(100)
      .meta({ description: "All sections in their order, each with all its lessons in their order." }),
  })
  .openapi("Arrangement");
export type Arrangement = z.output<typeof Arrangement>;

/**
 * Puts all sections and lessons of a course in a new order at once; lessons may change their section. Throws
 * `input.invalid` unless each is named exactly once, and `precondition.failed` when the outline is not the one expected.
 */
export async function arrange(
  ctx: Ctx,
  input: { courseId: string; arrangement: Arrangement; expected: number | "any" },
): Promise<Outline> {
  const { course } = await authoredCourse(ctx, input.courseId, "edit");
  const now = await outlineOf(ctx, course);
  const expected = input.expected === "any" ? course.outlineVersion : input.expected;
  // Somebody who saw an older outline is told so, and not that sections are missing.
  if (expected !== course.outlineVersion) {
    throw new Problem("precondition.failed", "The outline was changed in the meantime. Read it again.");
  }
  const { arrangement } = input;
  const errors = misfits(now, arrangement);
  if (errors.length > 0) throw new Problem("input.invalid", "The order does not fit the course.", { errors });

  const answer = arranged(now, arrangement, expected + 1);
  return commit(ctx, writesOf(ctx, course.id, arrangement, expected), {
    conflicts: { "courses.outline_version": "precondition.failed" },
    answer,
  });
}

function writesOf(ctx: Ctx, courseId: string, arrangement: Arrangement, expected: number) {
  const sectionRows = JSON.stringify(arrangement.sections.map((section, at) => [section.id, at]));
  const lessonRows = JSON.stringify(
    arrangement.sections.flatMap((section) => section.lessonIds.map((id, at) => [id, section.id, at])),
  );
  return [
    ctx.db
      .update(courses)
      .set({ outlineVersion: nextVersion(courses.outlineVersion, expected), updatedAt: ctx.now() })
      .where(eq(courses.id, courseId)),
    ctx.db.run(sql`UPDATE ${sections} SET position = j.value ->> 1 FROM json_each(${sectionRows}) j
      WHERE ${sections.id} = j.value ->> 0 AND ${sections.courseId} = ${courseId}`),
    ctx.db.run(sql`UPDATE ${lessons} SET section_id = j.value ->> 1, position = j.value ->> 2
      FROM json_each(${lessonRows}) j WHERE ${lessons.id} = j.value ->> 0 AND ${lessons.courseId} = ${courseId}`),
  ];
}

/** What is wrong with an order: strangers, repeats, and what it leaves out. */
function misfits(now: Outline, { sections: wanted }: Arrangement): FieldError[] {
  const errors: FieldError[] = [];
  const sectionsLeft = new Set(now.sections.map((section) => section.id));
  const lessonsLeft = new Set(now.sections.flatMap((section) => section.lessons.map((lesson) => lesson.id)));
  wanted.forEach((section, i) => {
    if (!sectionsLeft.delete(section.id)) {
      errors.push({ pointer: `#/sections/${i}/id`, detail: "Not a section of this course, or named twice." });
    }
    section.lessonIds.forEach((id, k) => {
      if (!lessonsLeft.delete(id)) {
        const pointer = `#/sections/${i}/lessonIds/${k}`;
        errors.push({ pointer, detail: "Not a lesson of this course, or named twice." });
      }
    });
  });
  for (const id of [...sectionsLeft, ...lessonsLeft])
    errors.push({ pointer: "#/sections", detail: `${id} is left out.` });
  return errors.slice(0, 100);
}

function arranged(now: Outline, arrangement: Arrangement, version: number): Outline {
  const lessonOf = new Map(now.sections.flatMap((section) => section.lessons.map((lesson) => [lesson.id, lesson])));
  const sectionOf = new Map(now.sections.map((section) => [section.id, section]));
  return {
    version,
    sections: arrangement.sections.flatMap(({ id, lessonIds }) => {
      const section = sectionOf.get(id);
      return section ? [{ ...section, lessons: lessonIds.flatMap((lessonId) => lessonOf.get(lessonId) ?? []) }] : [];
    }),
  };
}

import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { type authorRoles, courseAuthors, courses, lessons, sections } from "../schema.ts";

export type AuthorRole = (typeof authorRoles)[number];
export type CourseRow = typeof courses.$inferSelect;
export type SectionRow = typeof sections.$inferSelect;
export type LessonRow = typeof lessons.$inferSelect;

/** A course and what the actor is to it. */
export interface Authored {
  course: CourseRow;
  role: AuthorRole;
}

/**
 * What the actor wants to do: any co-author may `read`; `publish` needs an editor, `edit` moreover a course that is not
 * archived, `own` an owner.
 */
export type Intent = "read" | "edit" | "publish" | "own";

/** The course, if the actor may do this with it. To anybody but its authors it is `resource.missing`. */
export async function authoredCourse(ctx: Ctx, courseId: string, intent: Intent): Promise<Authored> {
  const found = await ctx.db
    .select({ course: courses, role: courseAuthors.role })
    .from(courseAuthors)
    .innerJoin(courses, eq(courses.id, courseAuthors.courseId))
    .where(and(eq(courseAuthors.courseId, courseId), eq(courseAuthors.userId, signedIn(ctx).id)))
    .get();
  return permitted(found, "course", intent);
}

/** The section and its course, if the actor may do this with it. */
export async function authoredSection(ctx: Ctx, sectionId: string, intent: Intent) {
  const found = await ctx.db
    .select({ section: sections, course: courses, role: courseAuthors.role })
    .from(sections)
    .innerJoin(courses, eq(courses.id, sections.courseId))
    .innerJoin(courseAuthors, eq(courseAuthors.courseId, sections.courseId))
    .where(and(eq(sections.id, sectionId), eq(courseAuthors.userId, signedIn(ctx).id)))
    .get();
  return permitted(found, "section", intent);
}

/** The lesson and its course, if the actor may do this with it. */
export async function authoredLesson(ctx: Ctx, lessonId: string, intent: Intent) {
  const found = await ctx.db
    .select({ lesson: lessons, course: courses, role: courseAuthors.role })
    .from(lessons)
    .innerJoin(courses, eq(courses.id, lessons.courseId))
    .innerJoin(courseAuthors, eq(courseAuthors.courseId, lessons.courseId))
    .where(and(eq(lessons.id, lessonId), eq(courseAuthors.userId, signedIn(ctx).id)))
    .get();
  return permitted(found, "lesson", intent);
}

function permitted<F extends Authored>(found: F | undefined, what: string, intent: Intent): F {
  if (!found) throw new Problem("resource.missing", `No such ${what}.`);
  if (intent === "own" && found.role !== "owner") {
    throw new Problem("auth.forbidden", "Only an owner of the course may do this.");
  }
  if (intent !== "read" && found.role === "viewer") {
    throw new Problem("auth.forbidden", "Viewers of a course cannot change it.");
  }
  if (intent === "edit" && found.course.status === "archived") {
    throw new Problem("course.state", "The course is archived. Publish or unpublish it to work on it again.");
  }
  return found;
}

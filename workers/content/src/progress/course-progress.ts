import { signedIn } from "@edgewise/chassis/permissions";
import { and, asc, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { publishedLessons } from "../version/tables.ts";
import { instant, standingOf } from "./standing.ts";
import { courseProgress, lessonProgress } from "./tables.ts";

/**
 * The signed-in learner's standing in each public lesson of a course, in the course's order; lessons not yet opened are
 * left out. A course never opened, or one that does not exist, has no lessons here. Two queries.
 */
export async function courseProgressOf(ctx: Ctx, courseId: string) {
  const learnerId = signedIn(ctx).id;
  const [courses, lessons] = await ctx.db.batch([
    ctx.db
      .select()
      .from(courseProgress)
      .where(and(eq(courseProgress.learnerId, learnerId), eq(courseProgress.courseId, courseId))),
    ctx.db
      // In a batch D1 gives rows by the names of their columns, so no two of them may have one name.
      .select({ standing: lessonProgress, durationSeconds: publishedLessons.durationSeconds })
      .from(publishedLessons)
      .innerJoin(
        lessonProgress,
        and(eq(lessonProgress.learnerId, learnerId), eq(lessonProgress.lessonId, publishedLessons.lessonId)),
      )
      .where(eq(publishedLessons.courseId, courseId))
      .orderBy(asc(publishedLessons.position)),
  ]);
  const course = courses[0];
  return {
    courseId,
    lastLessonId: course?.lastLessonId ?? null,
    completedAt: instant(course?.completedAt ?? null),
    lessons: lessons.map(({ standing, durationSeconds }) => standingOf({ ...standing, durationSeconds }, standing)),
  };
}

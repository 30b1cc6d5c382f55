import { cutPage, type Page } from "@edgewise/chassis/paging";
import { signedIn } from "@edgewise/chassis/permissions";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { publishedCourses, publishedLessons } from "../version/tables.ts";
import { afterCursor, lastTouchedFirst, placeOf } from "./last-touched.ts";
import { courseProgress, lessonProgress } from "./tables.ts";

export interface NextLesson {
  courseId: string;
  slug: string;
  courseTitle: string;
  lessonId: string;
  lessonTitle: string;
  kind: (typeof publishedLessons.$inferSelect)["kind"];
  durationSeconds: number | null;
  /** Where to go on in it. */
  positionSeconds: number;
}

/**
 * What the signed-in learner does next: for each public course begun and not completed, the one last touched first, the
 * first readable lesson not completed, counted from the one last opened. One query.
 */
export async function nextLessons(
  ctx: Ctx,
  query: { cursor?: string | undefined; limit: number },
): Promise<Page<NextLesson>> {
  const learnerId = signedIn(ctx).id;
  const rows = await ctx.db
    .select({
      progress: courseProgress,
      course: publishedCourses,
      lesson: publishedLessons,
      position: lessonProgress.positionSeconds,
    })
    .from(courseProgress)
    .innerJoin(publishedCourses, eq(publishedCourses.courseId, courseProgress.courseId))
    .innerJoin(publishedLessons, eq(publishedLessons.lessonId, nextOf(learnerId)))
    .leftJoin(
      lessonProgress,
      and(eq(lessonProgress.learnerId, learnerId), eq(lessonProgress.lessonId, publishedLessons.lessonId)),
    )
    .where(and(eq(courseProgress.learnerId, learnerId), isNull(courseProgress.completedAt), afterCursor(query.cursor)))
    .orderBy(...lastTouchedFirst)
    .limit(query.limit + 1);
  return cutPage(rows, query.limit, placeOf, ({ course, lesson, position }) => ({
    courseId: course.courseId,
    slug: course.slug,
    courseTitle: course.title,
    lessonId: lesson.lessonId,
    lessonTitle: lesson.title,
    kind: lesson.kind,
    durationSeconds: lesson.durationSeconds,
    positionSeconds: position ?? 0,
  }));
}

/** Lessons before the one last opened come last. */
function nextOf(learnerId: string) {
  return sql`(
    SELECT candidate.lesson_id FROM ${publishedLessons} AS candidate
    LEFT JOIN ${publishedLessons} AS last ON last.lesson_id = ${courseProgress.lastLessonId}
    WHERE candidate.course_id = ${courseProgress.courseId} AND candidate.open
      AND NOT EXISTS (SELECT 1 FROM ${lessonProgress} AS done WHERE done.learner_id = ${learnerId}
        AND done.lesson_id = candidate.lesson_id AND done.completed_at IS NOT NULL)
    ORDER BY candidate.position < coalesce(last.position, 0), candidate.position LIMIT 1
  )`;
}

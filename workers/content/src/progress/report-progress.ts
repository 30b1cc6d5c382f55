import { commit, type Write } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { signedIn } from "@edgewise/chassis/permissions";
import { isProblem, Problem } from "@edgewise/chassis/problem";
import { contentCourseCompleted, contentLessonCompleted } from "@edgewise/contracts/events/content";
import { and, count, eq, isNull, ne, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { publishedLessons } from "../version/tables.ts";
import { type Report, type Standing, withReport } from "./merge.ts";
import { type LessonStanding, lessonStanding } from "./standing.ts";
import { courseProgress, lessonProgress } from "./tables.ts";

const attemptsMax = 8;

/**
 * Adds a report to the learner's progress. Reports may come late, twice, out of order and from two devices at once:
 * nothing is lost and nothing counts twice. Completing a lesson, and with its last lesson the course, is told once.
 */
export async function reportProgress(ctx: Ctx, lessonId: string, report: Report): Promise<LessonStanding> {
  const capped = { ...report, reportedAt: Math.min(report.reportedAt, ctx.now()) };
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryReport(ctx, signedIn(ctx).id, lessonId, capped);
    } catch (error) {
      // Somebody else's report came between reading and writing: merge with that one too.
      if (!isProblem(error) || error.code !== "precondition.failed" || attempt === attemptsMax) throw error;
    }
  }
}

async function tryReport(ctx: Ctx, learnerId: string, lessonId: string, report: Report): Promise<LessonStanding> {
  const { lesson, before, course, othersOpen } = await read(ctx, learnerId, lessonId);
  if (!lesson) throw new Problem("resource.missing", "No such lesson.");
  if (!lesson.open) throw new Problem("auth.forbidden", "This lesson is not open to you.");

  const after = withReport(before, report, lesson);
  const lessonDone = before?.completedAt == null && after.completedAt !== null;
  const courseDone = course?.completedAt == null && after.completedAt !== null && othersOpen === 0;
  const completedAt = courseDone ? ctx.now() : (course?.completedAt ?? null);
  const answer = lessonStanding(lesson, after, {
    completedAt,
    lessonsLeft: othersOpen + (after.completedAt === null ? 1 : 0),
  });

  const key = { learnerId, courseId: lesson.courseId };
  const done =
    lessonDone || courseDone ? { expected: course?.version ?? 0, courseDone, version: lesson.version } : undefined;
  const writes =
    isSame(before, after) && !done
      ? []
      : [writeLesson(ctx, { ...key, lessonId }, before, after), writeCourse(ctx, key, lessonId, report, done)];
  return commit(ctx, writes, {
    events: [
      ...(lessonDone ? [contentLessonCompleted({ ...key, lessonId, completedAt: after.completedAt ?? 0 })] : []),
      ...(courseDone ? [contentCourseCompleted({ ...key, completedAt: ctx.now(), version: lesson.version })] : []),
    ],
    conflicts: { "lesson_progress.version": "precondition.failed", "course_progress.version": "precondition.failed" },
    answer,
  });
}

/** One consistent look: the lesson, both standings, and how many other lessons of the course are not completed. */
async function read(ctx: Ctx, learnerId: string, lessonId: string) {
  const ofLesson = eq(publishedLessons.lessonId, lessonId);
  const courseOf = ctx.db.select({ id: publishedLessons.courseId }).from(publishedLessons).where(ofLesson);
  const mine = and(eq(lessonProgress.learnerId, learnerId), eq(lessonProgress.lessonId, publishedLessons.lessonId));
  const [lessons, standings, courses, others] = await ctx.db.batch([
    ctx.db.select().from(publishedLessons).where(ofLesson),
    ctx.db
      .select()
      .from(lessonProgress)
      .where(and(eq(lessonProgress.learnerId, learnerId), eq(lessonProgress.lessonId, lessonId))),
    ctx.db
      .select()
      .from(courseProgress)
      .where(and(eq(courseProgress.learnerId, learnerId), eq(courseProgress.courseId, courseOf))),
    ctx.db
      .select({ open: count() })
      .from(publishedLessons)
      .leftJoin(lessonProgress, mine)
      .where(
        and(
          eq(publishedLessons.courseId, courseOf),
          ne(publishedLessons.lessonId, lessonId),
          isNull(lessonProgress.completedAt),
        ),
      ),
  ]);
  return { lesson: lessons[0], before: standings[0], course: courses[0], othersOpen: others[0]?.open ?? 0 };
}

function isSame(before: Standing | undefined, after: Standing): boolean {
  if (!before) return false;
  return (Object.keys(after) as (keyof Standing)[]).every(
    (key) => JSON.stringify(before[key]) === JSON.stringify(after[key]),
  );
}

function writeLesson(
  ctx: Ctx,
  key: { learnerId: string; lessonId: string; courseId: string },
  before: { version: number } | undefined,
  after: Standing,
): Write {
  return ctx.db
    .insert(lessonProgress)
    .values({ ...key, ...after })
    .onConflictDoUpdate({
      target: [lessonProgress.learnerId, lessonProgress.lessonId],
      set: { ...after, courseId: key.courseId, version: nextVersion(lessonProgress.version, before?.version ?? 0) },
    });
}

/** A completion moves the version on, so that of two last lessons completed at once the second sees the first. */
function writeCourse(
  ctx: Ctx,
  key: { learnerId: string; courseId: string },
  lessonId: string,
  report: Report,
  done: { expected: number; courseDone: boolean; version: number } | undefined,
): Write {
  const at = report.reportedAt;
  const completed = done?.courseDone ? { completedAt: ctx.now(), completedVersion: done.version } : {};
  return ctx.db
    .insert(courseProgress)
    .values({ ...key, lastLessonId: lessonId, lastAt: at, startedAt: at, ...completed })
    .onConflictDoUpdate({
      target: [courseProgress.learnerId, courseProgress.courseId],
      set: {
        lastLessonId: sql`CASE WHEN ${at} >= ${courseProgress.lastAt} THEN ${lessonId} ELSE ${courseProgress.lastLessonId} END`,
        lastAt: sql`max(${courseProgress.lastAt}, ${at})`,
        startedAt: sql`min(${courseProgress.startedAt}, ${at})`,
        ...completed,
        ...(done && { version: nextVersion(courseProgress.version, done.expected) }),
      },
    });
}

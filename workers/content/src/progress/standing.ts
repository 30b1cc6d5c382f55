import { CourseId, LessonId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { publishedLessons } from "../version/tables.ts";
import type { Standing } from "./merge.ts";

const Seconds = z.number().min(0).max(1_000_000);
const Instant = z.iso.datetime().max(30);

export const LessonStanding = z
  .object({
    lessonId: LessonId,
    courseId: CourseId,
    positionSeconds: Seconds.openapi({ description: "Where to go on." }),
    furthestSeconds: Seconds,
    watched: z
      .array(z.tuple([Seconds, Seconds]))
      .max(1000)
      .openapi({ description: "[from, to] in seconds, sorted." }),
    watchedShare: z.number().min(0).max(1).nullable().openapi({ description: "Null where the length is not known." }),
    completedAt: Instant.nullable(),
  })
  .openapi("LessonProgress");

export const LessonReceipt = LessonStanding.extend({
  course: z.object({ completedAt: Instant.nullable(), lessonsLeft: z.number().int().min(0).max(500) }),
}).openapi("LessonProgressReceipt");
export type LessonStanding = z.infer<typeof LessonReceipt>;

type Lesson = Pick<typeof publishedLessons.$inferSelect, "lessonId" | "courseId" | "durationSeconds">;

/** How a standing is shown. */
export function standingOf(lesson: Lesson, standing: Standing): z.infer<typeof LessonStanding> {
  const { durationSeconds } = lesson;
  return {
    lessonId: lesson.lessonId,
    courseId: lesson.courseId,
    positionSeconds: standing.positionSeconds,
    furthestSeconds: standing.furthestSeconds,
    watched: standing.watched,
    watchedShare: durationSeconds ? Math.min(1, standing.watchedSeconds / durationSeconds) : null,
    completedAt: instant(standing.completedAt),
  };
}

/** The answer to a report: the lesson's standing, and what it means for the course. */
export function lessonStanding(
  lesson: Lesson,
  standing: Standing,
  course: { completedAt: number | null; lessonsLeft: number },
): LessonStanding {
  return { ...standingOf(lesson, standing), course: { ...course, completedAt: instant(course.completedAt) } };
}

/** ISO 8601 of an instant in ms. */
export function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

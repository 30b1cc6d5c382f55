import { cutPage, type Page, positionOf } from "@edgewise/chassis/paging";
import { signedIn } from "@edgewise/chassis/permissions";
import { prepared } from "@edgewise/chassis/prepared";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { courses } from "../schema.ts";
import { publishedCourses, publishedLessons } from "../version/tables.ts";
import { lastTouchedFirst, placeAfter, placeOf } from "./last-touched.ts";
import { instant } from "./standing.ts";
import { type CourseProgressRow, courseProgress, lessonProgress } from "./tables.ts";

export interface CourseStanding {
  courseId: string;
  /** Null while the course is not public. */
  slug: string | null;
  title: string;
  lessonCount: number;
  lessonsCompleted: number;
  lastLessonId: string;
  lastAt: string;
  startedAt: string;
  completedAt: string | null;
}

const learnerId = sql.placeholder("learnerId");

/** How many of the lessons that are public now the learner has completed. */
const lessonsCompleted = sql<number>`(
    SELECT count(*) FROM ${lessonProgress} AS done JOIN ${publishedLessons} AS lesson ON lesson.lesson_id = done.lesson_id
    WHERE done.learner_id = ${learnerId} AND done.course_id = ${courseProgress.courseId} AND done.completed_at IS NOT NULL
  )`;

function page(db: Ctx["db"], after: SQL | undefined) {
  const { slug, title, lessonCount } = publishedCourses;
  return db
    .select({
      progress: courseProgress,
      draftTitle: courses.title,
      published: { slug, title, lessonCount },
      lessonsCompleted,
    })
    .from(courseProgress)
    .innerJoin(courses, eq(courses.id, courseProgress.courseId))
    .leftJoin(publishedCourses, eq(publishedCourses.courseId, courseProgress.courseId))
    .where(and(eq(courseProgress.learnerId, learnerId), after))
    .orderBy(...lastTouchedFirst)
    .limit(sql.placeholder("limit"))
    .prepare();
}

const firstPage = prepared((db) => page(db, undefined));
const laterPage = prepared((db) => page(db, placeAfter({ sort: sql.placeholder("sort"), id: sql.placeholder("id") })));

/** The signed-in learner's courses, the one last touched first. A course that is no longer public stays. One query. */
export async function myProgress(
  ctx: Ctx,
  query: { cursor?: string | undefined; limit: number },
): Promise<Page<CourseStanding>> {
  const after = positionOf(query.cursor);
  const asked = { learnerId: signedIn(ctx).id, limit: query.limit + 1, ...after };
  const rows = await (after ? laterPage : firstPage)(ctx).all(asked);
  return cutPage(rows, query.limit, placeOf, courseStanding);
}

function courseStanding(row: {
  progress: CourseProgressRow;
  draftTitle: string;
  published: Pick<typeof publishedCourses.$inferSelect, "slug" | "title" | "lessonCount"> | null;
  lessonsCompleted: number;
}): CourseStanding {
  const { progress, published } = row;
  return {
    courseId: progress.courseId,
    slug: published?.slug ?? null,
    title: published?.title ?? row.draftTitle,
    lessonCount: published?.lessonCount ?? 0,
    lessonsCompleted: row.lessonsCompleted,
    lastLessonId: progress.lastLessonId,
    lastAt: new Date(progress.lastAt).toISOString(),
    startedAt: new Date(progress.startedAt).toISOString(),
    completedAt: instant(progress.completedAt),
  };
}

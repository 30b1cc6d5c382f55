import { type Position, positionOf } from "@edgewise/chassis/paging";
import { desc, type Placeholder, type SQL, sql } from "drizzle-orm";
import { type CourseProgressRow, courseProgress } from "./tables.ts";

/** The order of a learner's courses: the one last touched first. */
export const lastTouchedFirst = [desc(courseProgress.lastAt), desc(courseProgress.courseId)];

/** What comes after a cursor in that order; undefined for the first page. */
export function afterCursor(cursor: string | undefined): SQL | undefined {
  const from = positionOf(cursor);
  return from && placeAfter(from);
}

/** What comes after a place in that order. */
export function placeAfter({ sort, id }: Position | Record<keyof Position, Placeholder>): SQL {
  return sql`(${courseProgress.lastAt}, ${courseProgress.courseId}) < (${sort}, ${id})`;
}

/** Where a row stands in that order. */
export function placeOf({ progress }: { progress: CourseProgressRow }) {
  return { sort: progress.lastAt, id: progress.courseId };
}

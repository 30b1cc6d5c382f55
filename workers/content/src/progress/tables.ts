import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Range } from "./ranges.ts";

/** How far a learner got in a lesson. */
export const lessonProgress = sqliteTable(
  "lesson_progress",
  {
    learnerId: text("learner_id").notNull(),
    lessonId: text("lesson_id").notNull(),
    courseId: text("course_id").notNull(),
    positionSeconds: real("position_seconds").notNull().default(0),
    /** When the position was so, as the newest report tells. */
    positionAt: integer("position_at").notNull(),
    furthestSeconds: real("furthest_seconds").notNull().default(0),
    watched: text("watched", { mode: "json" }).$type<Range[]>().notNull().default([]),
    watchedSeconds: real("watched_seconds").notNull().default(0),
    openedAt: integer("opened_at").notNull(),
    completedAt: integer("completed_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.learnerId, t.lessonId] })],
);

/** Where a learner stands in a course. */
export const courseProgress = sqliteTable(
  "course_progress",
  {
    learnerId: text("learner_id").notNull(),
    courseId: text("course_id").notNull(),
    lastLessonId: text("last_lesson_id").notNull(),
    lastAt: integer("last_at").notNull(),
    startedAt: integer("started_at").notNull(),
    completedAt: integer("completed_at"),
    completedVersion: integer("completed_version"),
    version: integer("version").notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.learnerId, t.courseId] })],
);

export type LessonProgressRow = typeof lessonProgress.$inferSelect;
export type CourseProgressRow = typeof courseProgress.$inferSelect;

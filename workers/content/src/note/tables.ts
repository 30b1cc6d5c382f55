import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What learners write down for themselves. Triggers keep count of it in `note_shelves`, which bounds it. */
export const notes = sqliteTable("notes", {
  id: text("id").primaryKey(),
  learnerId: text("learner_id").notNull(),
  courseId: text("course_id").notNull(),
  lessonId: text("lesson_id").notNull(),
  /** The titles as the learner saw them when writing. */
  courseTitle: text("course_title").notNull(),
  lessonTitle: text("lesson_title").notNull(),
  text: text("text").notNull(),
  atSeconds: real("at_seconds"),
  version: integer("version").notNull().default(1),
  createdAt: integer("created_at").notNull(),
  updatedAt: integer("updated_at").notNull(),
});

export type NoteRow = typeof notes.$inferSelect;

import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const documentKinds = ["course", "lesson", "caption"] as const;

/** What can be found. The FTS5 table `search_index` follows it by triggers. */
export const searchDocuments = sqliteTable("search_documents", {
  id: integer("id").primaryKey(),
  kind: text("kind", { enum: documentKinds }).notNull(),
  courseId: text("course_id").notNull(),
  lessonId: text("lesson_id"),
  language: text("language").notNull(),
  title: text("title").notNull(),
  body: text("body").notNull(),
  /** Of captions: [start in seconds, length of the cue's text] for each cue in `body`. */
  cues: text("cues", { mode: "json" }).$type<[number, number][]>(),
});

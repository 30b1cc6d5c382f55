import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const staffActionKinds = ["taken_down", "lifted"] as const;

/** What staff ever did to courses. The database refuses to change or delete a row. */
export const staffActions = sqliteTable("staff_actions", {
  id: text("id").primaryKey(),
  courseId: text("course_id").notNull(),
  action: text("action", { enum: staffActionKinds }).notNull(),
  reason: text("reason"),
  actorId: text("actor_id").notNull(),
  at: integer("at").notNull(),
});

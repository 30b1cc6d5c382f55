import { accesses, type CourseField, levels } from "@edgewise/contracts/course-fields";
import { integer, type SQLiteColumnBuilderBase, text } from "drizzle-orm/sqlite-core";

/** The columns of a course's own fields: the same in drafts and in the catalogue. */
export function courseColumns() {
  return {
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    /** Canonical BCP 47 tag. */
    language: text("language").notNull(),
    level: text("level", { enum: levels }).notNull(),
    access: text("access", { enum: accesses }).notNull(),
    topics: text("topics", { mode: "json" }).$type<string[]>().notNull(),
    skills: text("skills", { mode: "json" }).$type<string[]>().notNull(),
    estimatedWeeks: integer("estimated_weeks"),
    coverMediaId: text("cover_media_id"),
  } satisfies Record<CourseField, SQLiteColumnBuilderBase>;
}

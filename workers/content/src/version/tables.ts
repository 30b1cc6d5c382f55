import { accesses, levels } from "@edgewise/contracts/course-fields";
import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { courseColumns } from "../course-columns.ts";
import { completionRules, lessonKinds } from "../schema.ts";
import { versionContent } from "./content-column.ts";

/** Frozen versions of courses. The database refuses to change or delete one. */
export const courseVersions = sqliteTable(
  "course_versions",
  {
    courseId: text("course_id").notNull(),
    version: integer("version").notNull(),
    content: versionContent("content").notNull(),
    /** The Markdown of the description; null for versions from before it was kept. */
    description: text("description"),
    publishedAt: integer("published_at").notNull(),
    publishedBy: text("published_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.courseId, t.version] })],
);

/** An entry of a table of contents: `id` is the heading's anchor, `depth` 1 to 6. */
export interface TocEntry {
  id: string;
  depth: number;
  title: string;
}

/** A lesson as it was frozen. Versions that leave a lesson as it was share its revision. */
export const lessonRevisions = sqliteTable(
  "lesson_revisions",
  {
    lessonId: text("lesson_id").notNull(),
    revision: integer("revision").notNull(),
    courseId: text("course_id").notNull(),
    /** What it was frozen from: equal means unchanged. */
    fingerprint: text("fingerprint").notNull(),
    kind: text("kind", { enum: lessonKinds }).notNull(),
    title: text("title").notNull(),
    /** Sanitized. */
    html: text("html").notNull(),
    toc: text("toc", { mode: "json" }).$type<TocEntry[]>().notNull(),
    /** The words without markup, for search. */
    plain: text("plain").notNull(),
    /** What it was rendered from; null for revisions from before it was kept. */
    markdown: text("markdown"),
    mediaId: text("media_id"),
    url: text("url"),
    durationSeconds: integer("duration_seconds"),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.lessonId, t.revision] })],
);

export const revisionCaptions = sqliteTable(
  "revision_captions",
  {
    lessonId: text("lesson_id").notNull(),
    revision: integer("revision").notNull(),
    language: text("language").notNull(),
    captionId: text("caption_id").notNull(),
    label: text("label").notNull(),
    isDefault: integer("is_default", { mode: "boolean" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.lessonId, t.revision, t.language] })],
);

/** The platform's own pictures that a lesson's frozen text shows. */
export const revisionMedia = sqliteTable(
  "revision_media",
  {
    lessonId: text("lesson_id").notNull(),
    revision: integer("revision").notNull(),
    mediaId: text("media_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.lessonId, t.revision, t.mediaId] })],
);

/** The courses that learners see now, one row each: the catalogue. */
export const publishedCourses = sqliteTable("published_courses", {
  courseId: text("course_id").primaryKey(),
  version: integer("version").notNull(),
  ...courseColumns(),
  titleKey: text("title_key").notNull(),
  primaryLanguage: text("primary_language").notNull(),
  /** Pixels of the cover, where they are known. */
  coverWidth: integer("cover_width"),
  coverHeight: integer("cover_height"),
  authorIds: text("author_ids", { mode: "json" }).$type<string[]>().notNull(),
  lessonCount: integer("lesson_count").notNull(),
  durationSeconds: integer("duration_seconds").notNull(),
  publishedAt: integer("published_at").notNull(),
  updatedAt: integer("updated_at").notNull(),
});

/** One row for each topic, skill and author of a public course. */
export const courseFacets = sqliteTable(
  "course_facets",
  {
    facet: text("facet", { enum: ["topic", "skill", "author"] }).notNull(),
    value: text("value").notNull(),
    courseId: text("course_id").notNull(),
    publishedAt: integer("published_at").notNull(),
    titleKey: text("title_key").notNull(),
    primaryLanguage: text("primary_language").notNull(),
    level: text("level", { enum: levels }).notNull(),
    access: text("access", { enum: accesses }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.facet, t.value, t.courseId] })],
);

/** The lessons that learners see now. A lesson keeps its id through all versions, and so a learner's progress. */
export const publishedLessons = sqliteTable("published_lessons", {
  lessonId: text("lesson_id").primaryKey(),
  courseId: text("course_id").notNull(),
  version: integer("version").notNull(),
  revision: integer("revision").notNull(),
  sectionId: text("section_id").notNull(),
  sectionTitle: text("section_title").notNull(),
  position: integer("position").notNull(),
  previousLessonId: text("previous_lesson_id"),
  nextLessonId: text("next_lesson_id"),
  kind: text("kind", { enum: lessonKinds }).notNull(),
  title: text("title").notNull(),
  mediaId: text("media_id"),
  durationSeconds: integer("duration_seconds"),
  /** Whether anybody may read it: the course is free or the lesson is a preview. */
  open: integer("open", { mode: "boolean" }).notNull(),
  preview: integer("preview", { mode: "boolean" }).notNull(),
  completionRule: text("completion_rule", { enum: completionRules }).notNull(),
  completionShare: real("completion_share"),
});

/** Which media public courses show, and whether anybody may have them. */
export const publishedMedia = sqliteTable(
  "published_media",
  {
    mediaId: text("media_id").notNull(),
    courseId: text("course_id").notNull(),
    open: integer("open", { mode: "boolean" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediaId, t.courseId] })],
);

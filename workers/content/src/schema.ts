import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { courseColumns } from "./course-columns.ts";

export const courseStatuses = ["draft", "published", "unpublished", "archived"] as const;
export const lessonKinds = ["video", "document", "link"] as const;
/** What completes a lesson: a share of the video watched, its page opened, or the learner's own mark. */
export const completionRules = ["watched", "opened", "marked"] as const;
/** From most to least: owners also decide about co-authors and the course's life, editors change, viewers read. */
export const authorRoles = ["owner", "editor", "viewer"] as const;

/** Drafts: what authors edit. What learners see is in `version/tables.ts`. */
export const courses = sqliteTable("courses", {
  id: text("id").primaryKey(),
  ...courseColumns(),
  /** Markdown. */
  description: text("description").notNull(),
  status: text("status", { enum: courseStatuses }).notNull(),
  version: integer("version").notNull().default(1),
  outlineVersion: integer("outline_version").notNull().default(1),
  latestVersion: integer("latest_version").notNull().default(0),
  firstPublishedAt: integer("first_published_at"),
  ownerCount: integer("owner_count").notNull().default(1),
  authorCount: integer("author_count").notNull().default(1),
  sectionCount: integer("section_count").notNull().default(0),
  lessonCount: integer("lesson_count").notNull().default(0),
  /** Set while staff keep the course from learners. */
  takenDownAt: integer("taken_down_at"),
  takenDownBy: text("taken_down_by"),
  takedownReason: text("takedown_reason"),
  createdAt: integer("created_at").notNull(),
  updatedAt: integer("updated_at").notNull(),
});

/** The slug each course has and those it was public under. */
export const courseSlugs = sqliteTable("course_slugs", {
  slug: text("slug").primaryKey(),
  courseId: text("course_id").notNull(),
  wasPublic: integer("was_public", { mode: "boolean" }).notNull().default(false),
  createdAt: integer("created_at").notNull(),
});

/** How co-authors appear, as last heard from identity. */
export const authors = sqliteTable("authors", {
  userId: text("user_id").primaryKey(),
  handle: text("handle").notNull(),
  name: text("name").notNull(),
  avatarUrl: text("avatar_url"),
  /** The instant up to which this is known to be true, ms. */
  changedAt: integer("changed_at").notNull(),
});

export const courseAuthors = sqliteTable(
  "course_authors",
  {
    courseId: text("course_id").notNull(),
    userId: text("user_id").notNull(),
    role: text("role", { enum: authorRoles }).notNull(),
    addedAt: integer("added_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.courseId, t.userId] }), index("course_authors_of_user").on(t.userId, t.courseId)],
);

export const sections = sqliteTable(
  "sections",
  {
    id: text("id").primaryKey(),
    courseId: text("course_id").notNull(),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [index("sections_of_course").on(t.courseId, t.position, t.id)],
);

export const lessons = sqliteTable(
  "lessons",
  {
    id: text("id").primaryKey(),
    courseId: text("course_id").notNull(),
    sectionId: text("section_id").notNull(),
    position: integer("position").notNull(),
    kind: text("kind", { enum: lessonKinds }).notNull(),
    title: text("title").notNull(),
    /** Markdown: the document itself, or notes beside a video or a link. */
    body: text("body").notNull(),
    mediaId: text("media_id"),
    url: text("url"),
    durationSeconds: integer("duration_seconds"),
    preview: integer("preview", { mode: "boolean" }).notNull(),
    completionRule: text("completion_rule", { enum: completionRules }).notNull(),
    completionShare: real("completion_share"),
    version: integer("version").notNull().default(1),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [
    index("lessons_of_section").on(t.sectionId, t.position, t.id),
    index("lessons_of_course").on(t.courseId),
    index("lessons_of_media").on(t.mediaId).where(sql`media_id IS NOT NULL`),
  ],
);

/** One moment of a video: what is said from `start` to `end`, in seconds. */
export interface Cue {
  start: number;
  end: number;
  text: string;
}

/** One uploaded caption file; never changed, a new upload is a new row. */
export const captionTracks = sqliteTable("caption_tracks", {
  id: text("id").primaryKey(),
  lessonId: text("lesson_id").notNull(),
  language: text("language").notNull(),
  vtt: text("vtt").notNull(),
  cues: text("cues", { mode: "json" }).$type<Cue[]>().notNull(),
  /** Set once a published version shows it. */
  frozen: integer("frozen", { mode: "boolean" }).notNull().default(false),
  createdAt: integer("created_at").notNull(),
});

/** The captions a draft lesson has now. */
export const lessonCaptions = sqliteTable(
  "lesson_captions",
  {
    lessonId: text("lesson_id").notNull(),
    language: text("language").notNull(),
    captionId: text("caption_id").notNull(),
    label: text("label").notNull(),
    isDefault: integer("is_default", { mode: "boolean" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.lessonId, t.language] }),
    uniqueIndex("lesson_captions_one_default").on(t.lessonId).where(sql`is_default = 1`),
    index("lesson_captions_of_track").on(t.captionId),
  ],
);

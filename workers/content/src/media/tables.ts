import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const mediaKinds = ["file", "hls"] as const;
export type MediaKind = (typeof mediaKinds)[number];

export const mediaStates = ["uploading", "ready", "failed", "deleted"] as const;
export type MediaState = (typeof mediaStates)[number];

/** A single file, or a package of files under one id. Its bytes never change; a deleted row stays. */
export const media = sqliteTable("media", {
  id: text("id").primaryKey(),
  creatorId: text("creator_id").notNull(),
  kind: text("kind", { enum: mediaKinds }).notNull(),
  filename: text("filename").notNull(),
  contentType: text("content_type").notNull(),
  /** What is served without a path: "" for a single file, the first playlist of a package. */
  entryPath: text("entry_path").notNull(),
  sizeBytes: integer("size_bytes").notNull().default(0),
  /** Pixels of an image, where its header tells them. */
  width: integer("width"),
  height: integer("height"),
  state: text("state", { enum: mediaStates }).notNull(),
  createdAt: integer("created_at").notNull(),
  readyAt: integer("ready_at"),
});

/** A file that may be served, and where in R2 it lies. */
export const mediaFiles = sqliteTable(
  "media_files",
  {
    mediaId: text("media_id").notNull(),
    path: text("path").notNull(),
    objectKey: text("object_key").notNull(),
    contentType: text("content_type").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    /** R2's entity tag without quotes. */
    etag: text("etag").notNull(),
    sha256: text("sha256"),
    storedAt: integer("stored_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediaId, t.path] })],
);

/** What has to leave R2: a multipart upload when `multipartId` is set, and the object in any case. */
export const objectRemovals = sqliteTable("object_removals", {
  objectKey: text("object_key").primaryKey(),
  multipartId: text("multipart_id"),
  createdAt: integer("created_at").notNull(),
});

export type MediaRow = typeof media.$inferSelect;
export type MediaFileRow = typeof mediaFiles.$inferSelect;

import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const uploadStates = ["open", "completing", "verifying", "ready", "failed", "aborted"] as const;
export type UploadState = (typeof uploadStates)[number];

/** One file on its way in. */
export const uploads = sqliteTable("uploads", {
  id: text("id").primaryKey(),
  mediaId: text("media_id").notNull(),
  creatorId: text("creator_id").notNull(),
  path: text("path").notNull(),
  filename: text("filename").notNull(),
  contentType: text("content_type").notNull(),
  sizeBytes: integer("size_bytes").notNull(),
  partSizeBytes: integer("part_size_bytes").notNull(),
  /** Announced, in lower-case hex. */
  sha256: text("sha256"),
  objectKey: text("object_key").notNull(),
  multipartId: text("multipart_id").notNull(),
  state: text("state", { enum: uploadStates }).notNull(),
  /** JSON array of {partNumber, etag} that the completion named. */
  chosenParts: text("chosen_parts"),
  leaseUntil: integer("lease_until").notNull().default(0),
  attempts: integer("attempts").notNull().default(0),
  heldBytes: integer("held_bytes").notNull(),
  failureCode: text("failure_code"),
  failureDetail: text("failure_detail"),
  createdAt: integer("created_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
  updatedAt: integer("updated_at").notNull(),
});

/** Parts stored through signed URLs of this Worker. */
export const uploadParts = sqliteTable(
  "upload_parts",
  {
    uploadId: text("upload_id").notNull(),
    partNumber: integer("part_number").notNull(),
    /** As R2 gave it, without quotes. */
    etag: text("etag").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    storedAt: integer("stored_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.uploadId, t.partNumber] })],
);

/** Bytes a creator has announced or stored, and how many they may. */
export const storageQuotas = sqliteTable("storage_quotas", {
  creatorId: text("creator_id").primaryKey(),
  usedBytes: integer("used_bytes").notNull(),
  limitBytes: integer("limit_bytes").notNull(),
});

export type UploadRow = typeof uploads.$inferSelect;

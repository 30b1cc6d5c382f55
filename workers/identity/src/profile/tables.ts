import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Link } from "./fields.ts";
import { visibilityColumn } from "./visibility-column.ts";

/** Who a person is to others, and how they like to be spoken to. */
export const profiles = sqliteTable(
  "profiles",
  {
    userId: text("user_id").primaryKey(),
    /** Lower case; unique whatever its case. */
    handle: text("handle").notNull(),
    name: text("name").notNull(),
    avatarUrl: text("avatar_url"),
    bio: text("bio"),
    /** BCP 47. */
    locale: text("locale").notNull(),
    /** IANA. */
    timeZone: text("time_zone").notNull(),
    /** ISO 3166-1 alpha-2. */
    country: text("country"),
    skills: text("skills", { mode: "json" }).$type<string[]>().notNull(),
    links: text("links", { mode: "json" }).$type<Link[]>().notNull(),
    visibility: visibilityColumn("visibility").notNull(),
    captionsByDefault: integer("captions_by_default", { mode: "boolean" }).notNull().default(false),
    /** BCP 47; null for the film's own choice. */
    captionLanguage: text("caption_language"),
    version: integer("version").notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [uniqueIndex("profiles_by_handle").on(t.handle)],
);
export type Profile = typeof profiles.$inferSelect;

/** Handles that were given up, and until when they rest. */
export const releasedHandles = sqliteTable(
  "released_handles",
  {
    handle: text("handle").primaryKey(),
    userId: text("user_id").notNull(),
    until: integer("until").notNull(),
  },
  (t) => [index("released_handles_by_user").on(t.userId, t.until), index("released_handles_old").on(t.until)],
);

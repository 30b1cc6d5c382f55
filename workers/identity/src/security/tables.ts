import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Tries to sign in, counted per bucket. `bucket` is a digest, so the table holds no email or network address. */
export const signInBuckets = sqliteTable(
  "sign_in_buckets",
  {
    bucket: text("bucket").primaryKey(),
    tries: integer("tries").notNull(),
    /** The next try before this instant is refused. */
    allowedAt: integer("allowed_at").notNull(),
    /** The last attempt, moved back by the part of the pause that has not yet forgiven an attempt. */
    triedAt: integer("tried_at").notNull(),
    /** From this instant the row means the same as no row, so the sweep may delete it. */
    expiresAt: integer("expires_at").notNull(),
  },
  (t) => [index("sign_in_buckets_old").on(t.expiresAt)],
);

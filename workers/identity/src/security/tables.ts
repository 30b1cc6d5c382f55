import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Tries to sign in, counted per bucket. `bucket` is a digest: no email and no address stands here. */
export const signInBuckets = sqliteTable(
  "sign_in_buckets",
  {
    bucket: text("bucket").primaryKey(),
    tries: integer("tries").notNull(),
    /** The next try before this instant is refused. */
    allowedAt: integer("allowed_at").notNull(),
    /** The last try, less what its pause was longer than whole periods of forgiving. */
    triedAt: integer("tried_at").notNull(),
    /** From here on the row says nothing that a new one would not. */
    expiresAt: integer("expires_at").notNull(),
  },
  (t) => [index("sign_in_buckets_old").on(t.expiresAt)],
);

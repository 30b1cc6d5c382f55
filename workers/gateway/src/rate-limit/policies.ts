import type { Env } from "../env.ts";

export type RateClass = "read" | "write" | "auth" | "search" | "upload" | "media";

export interface RatePolicy {
  /** Requests that one caller may send within a window. */
  quota: number;
  windowSeconds: 10 | 60;
  binding: { [K in keyof Env]-?: Env[K] extends RateLimit ? K : never }[keyof Env];
}

/** What each class allows; `[[ratelimits]]` in wrangler.toml says the same, and a test compares the two. */
export const ratePolicies: Record<RateClass, RatePolicy> = {
  read: { quota: 3_000, windowSeconds: 60, binding: "RATE_READ" },
  write: { quota: 600, windowSeconds: 60, binding: "RATE_WRITE" },
  auth: { quota: 100, windowSeconds: 60, binding: "RATE_AUTH" },
  search: { quota: 300, windowSeconds: 60, binding: "RATE_SEARCH" },
  upload: { quota: 1_200, windowSeconds: 60, binding: "RATE_UPLOAD" },
  media: { quota: 6_000, windowSeconds: 60, binding: "RATE_MEDIA" },
};

import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { hexOf } from "./hex.ts";
import { Problem } from "./problem.ts";

/** The entity tag of a row's version (RFC 9110, 8.8.3). */
export function etagOf(row: { version: number }): string {
  return `"v${row.version}"`;
}

const digestBytes = 12;

/** The entity tag of an answer by what is in it: 96 bits of its SHA-256. */
export async function contentTag(body: ArrayBuffer | ArrayBufferView): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", body);
  return `"${hexOf(new Uint8Array(digest, 0, digestBytes))}"`;
}

/**
 * The version that the client's `If-Match` names (RFC 9110, 13.1.1), the first of a list. `*` means any. A tag that an
 * intermediary has made weak while compressing still names its version exactly, so it counts. Throws
 * `precondition.required` without the header (RFC 6585) and `precondition.failed` for tags that can match no version.
 */
export function ifMatch(headers: Headers): number | "any" {
  const value = headers.get("If-Match")?.trim();
  if (!value) throw new Problem("precondition.required", "Send the ETag you last read as If-Match.");
  if (value === "*") return "any";
  const versions = value.split(",").map((tag) => /^(?:W\/)?"v(\d{1,15})"$/.exec(tag.trim())?.[1]);
  const version = versions.find((candidate) => candidate !== undefined);
  if (version === undefined) throw new Problem("precondition.failed", "No entity tag in If-Match matches.");
  return Number(version);
}

/**
 * The next version of a row, or NULL when it is no longer the one the client saw. The column is NOT NULL, so a lost race
 * fails the whole batch: map `<table>.version` to `precondition.failed` in `conflicts`.
 *
 * @example
 * const version = nextVersion(notes.version, ifMatch(request.headers));
 * await commit(ctx, [ctx.db.update(notes).set({ text, version }).where(eq(notes.id, id))], {
 *   conflicts: { "notes.version": "precondition.failed" },
 * });
 */
export function nextVersion(column: SQLiteColumn, expected: number | "any"): SQL {
  return expected === "any" ? sql`${column} + 1` : sql`CASE WHEN ${column} = ${expected} THEN ${column} + 1 END`;
}

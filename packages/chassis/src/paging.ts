import { z } from "zod";
import { Problem } from "./problem.ts";

/** One page of a list, and where the next one begins; null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** Where a page begins: after the row with this sort value and id. */
export interface Position {
  sort: string | number;
  id: string;
}

const Position = z.tuple([z.union([z.string().max(500), z.number()]), z.string().max(64)]);

/** The query parameters of every list. */
export const pageQuery = {
  cursor: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: "The `next` of the page before.", example: "WzEsImEiXQ" }),
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ description: "Items a page, at most." }),
};

/** The schema of a page of `item`. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item).max(100), next: z.string().max(1000).nullable() });
}

/**
 * Cuts a page out of `limit + 1` rows; the extra row only tells that there is more.
 *
 * @example
 * const after = positionOf(query.cursor);
 * const rows = await coursesAfter(ctx, after, query.limit + 1);
 * return cutPage(rows, query.limit, (row) => ({ sort: row.title, id: row.id }), (row) => ({ title: row.title }));
 */
export function cutPage<R, T>(rows: R[], limit: number, at: (row: R) => Position, show: (row: R) => T): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? encode(at(last)) : null;
  return { items: shown.map(show), next };
}

/** Reads a cursor. Throws `input.invalid` for one that this API did not make. */
export function positionOf(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(cursor.replace(/-/g, "+").replace(/_/g, "/")), (char) => char.charCodeAt(0));
    const [sort, id] = Position.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { sort, id };
  } catch {
    throw new Problem("input.invalid", "The cursor is not valid.", {
      errors: [{ parameter: "cursor", detail: "Use the `next` of the page before, unchanged." }],
    });
  }
}

function encode({ sort, id }: Position): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sort, id]));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

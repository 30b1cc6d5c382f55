import type { Client } from "@edgewise/client/client";
import type { ItemOf } from "@edgewise/client/operations";
import type { CatalogueQuery } from "./catalogue-query.ts";

export type CatalogueCourse = ItemOf<"/v1/courses">;
export type Hit = ItemOf<"/v1/search">;

/** What there is for a query: courses, or the places where words occur, best first. */
export type Found = { next: string | null } & ({ courses: CatalogueCourse[] } | { hits: Hit[] });

// Whole rows of two, three and four, and a first load that stays small.
const coursesMax = 12;
const hitsMax = 15;

/** Looks in the catalogue. With words it searches, where filters of courses do not count; without, it lists. */
export async function found(api: Client, query: CatalogueQuery): Promise<Found> {
  const { q, kind, language, cursor, ...filters } = query;
  if (q !== undefined) {
    const page = await api.get("/v1/search", { query: { q, kind, language, cursor, limit: hitsMax } });
    return { hits: page.items, next: page.next };
  }
  const page = await api.get("/v1/courses", { query: { ...filters, language, cursor, limit: coursesMax } });
  return { courses: page.items, next: page.next };
}

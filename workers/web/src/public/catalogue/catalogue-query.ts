import { z } from "zod";

const word = z.string().trim().min(1);

/** What is looked for in the catalogue. What an address has that makes no sense is as good as absent. */
const CatalogueQuery = z.object({
  q: word.max(200).optional().catch(undefined),
  kind: z.enum(["course", "lesson", "caption"]).optional().catch(undefined),
  level: z.enum(["all", "beginner", "intermediate", "advanced"]).optional().catch(undefined),
  access: z.enum(["free", "preview", "paid"]).optional().catch(undefined),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
  topic: word.max(50).optional().catch(undefined),
  sort: z.enum(["newest", "oldest", "title"]).optional().catch(undefined),
  cursor: z.string().min(1).max(1000).optional().catch(undefined),
});

export type CatalogueQuery = z.infer<typeof CatalogueQuery>;

/** Reads the query of an address, or of the form that made it. */
export function catalogueQueryOf(query: URLSearchParams): CatalogueQuery {
  return CatalogueQuery.parse(Object.fromEntries([...query].filter(([, value]) => value.trim() !== "")));
}

/** The address of the catalogue that shows this. */
export function catalogueAddress(query: CatalogueQuery, path = "/courses"): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  return search === "" ? path : `${path}?${search}`;
}

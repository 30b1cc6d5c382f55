import { UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { Instant } from "../course/instant.ts";
import { authorRoles } from "../schema.ts";
import type { AuthorCard } from "./author-card.ts";

/** How an author appears to learners. */
export const Author = z
  .object({
    id: UserId,
    handle: z.string().max(100).meta({ example: "ada" }),
    name: z.string().max(200).meta({ example: "Ada Lovelace" }),
    avatarUrl: z.string().max(2000).nullable(),
  })
  .openapi("Author");
export type Author = z.output<typeof Author>;

/** A co-author as the others see them. */
export const CoAuthor = Author.extend({ role: z.enum(authorRoles), addedAt: Instant }).openapi("CoAuthor");
export type CoAuthor = z.output<typeof CoAuthor>;

/** All co-authors of a course; 50 at most, so no pages. */
export const CoAuthors = z.object({ items: z.array(CoAuthor).max(50) }).openapi("CoAuthors");
export type CoAuthors = z.output<typeof CoAuthors>;

export function showAuthor({ userId, handle, name, avatarUrl }: AuthorCard): Author {
  return { id: userId, handle, name, avatarUrl };
}

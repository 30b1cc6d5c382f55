import type { Entity } from "../entity.ts";
import { article } from "../names.ts";

/** The table in `schema.ts`. */
export function table(entity: Entity): string {
  return `
/** ${capital(entity.wordPlural)}, each with the user who owns it. */
export const ${entity.table} = sqliteTable("${entity.sqlTable}", {
  id: text("id").primaryKey(),
  ownerId: text("owner_id").notNull(),
  title: text("title").notNull(),
  version: integer("version").notNull().default(1),
  createdAt: integer("created_at").notNull(),
  updatedAt: integer("updated_at").notNull(),
});
`;
}

/** `schema.ts` of a new service. */
export function schema(entity: Entity): string {
  return `import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";\n${table(entity)}`;
}

/** The migration that makes the table. */
export function tableSql(entity: Entity): string {
  return `-- ${capital(entity.wordPlural)}, each with the user who owns it.
CREATE TABLE ${entity.sqlTable} (
  id TEXT PRIMARY KEY NOT NULL,
  owner_id TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
`;
}

/** `src/<entity>/<entity>.ts`: how it is shown, and who may see it. */
export function entitySource(entity: Entity): string {
  const { pascal, table, word } = entity;
  return `import { Problem } from "@edgewise/chassis/problem";
import { ${pascal}Id } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { ${table} } from "../schema.ts";

/** ${capital(article(word))} ${word} as its owner sees it. */
export const ${pascal} = z
  .object({
    id: ${pascal}Id,
    title: z.string().max(200).meta({ example: "A first ${word}" }),
    version: z.number().int().min(1).max(1_000_000_000).meta({ description: "Rises with every change; the ETag names it.", example: 1 }),
    createdAt: z.iso.datetime().max(30).meta({ example: "2026-11-22T09:00:00.000Z" }),
  })
  .openapi("${pascal}");
export type ${pascal} = z.infer<typeof ${pascal}>;

/** The row as it is shown. */
export function shown(row: typeof ${table}.$inferSelect): ${pascal} {
  return { id: row.id, title: row.title, version: row.version, createdAt: new Date(row.createdAt).toISOString() };
}

/** One of the actor's own ${entity.wordPlural}. Throws \`resource.missing\` for somebody else's too. */
export async function own${pascal}(ctx: Ctx, id: string): Promise<typeof ${table}.$inferSelect> {
  const isOwn = and(eq(${table}.id, id), eq(${table}.ownerId, ctx.actor?.id ?? ""));
  const row = await ctx.db.select().from(${table}).where(isOwn).get();
  if (!row) throw new Problem("resource.missing", "No such ${word}.");
  return row;
}
`;
}

/** With a capital letter, for the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

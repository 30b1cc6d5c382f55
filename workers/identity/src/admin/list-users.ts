import { cutPage, type Page, positionOf } from "@edgewise/chassis/paging";
import { and, desc, eq, like, lt, or, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { profiles } from "../profile/tables.ts";
import { users } from "../schema.ts";
import { type AdminUser, shownToAdmin, userRows } from "./user.ts";

export interface UserFilter {
  /** The beginning of an address. */
  email?: string | undefined;
  /** A part of the name, the handle or the address, or a whole id. */
  query?: string | undefined;
  role?: string | undefined;
  banned?: boolean | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** The accounts of the platform, the newest first. */
export async function listUsers(
  ctx: Ctx,
  { email, query, role, banned, cursor, limit }: UserFilter,
): Promise<Page<AdminUser>> {
  const rows = await userRows(ctx)
    .where(
      and(
        email ? beginsWith(email) : undefined,
        query ? matches(query) : undefined,
        role ? sql`instr(',' || ${users.role} || ',', ${`,${role},`}) > 0` : undefined,
        banned === undefined ? undefined : eq(users.banned, banned),
        after(cursor),
      ),
    )
    .orderBy(desc(users.createdAt), desc(users.id))
    .limit(limit + 1);
  return cutPage(
    rows,
    limit,
    (row) => ({ sort: row.createdAt.getTime(), id: row.id }),
    (row) => shownToAdmin(row, ctx.now()),
  );
}

function after(cursor: string | undefined): SQL | undefined {
  const position = positionOf(cursor);
  if (!position) return undefined;
  const createdAt = new Date(Number(position.sort));
  return or(lt(users.createdAt, createdAt), and(eq(users.createdAt, createdAt), lt(users.id, position.id)));
}

function beginsWith(email: string): SQL {
  return sql`${like(users.email, `${escaped(email.toLowerCase())}%`)} ESCAPE '\\'`;
}

function matches(query: string): SQL | undefined {
  const part = `%${escaped(query)}%`;
  const columns = [users.name, users.email, profiles.handle];
  return or(eq(users.id, query), ...columns.map((column) => sql`${like(column, part)} ESCAPE '\\'`));
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

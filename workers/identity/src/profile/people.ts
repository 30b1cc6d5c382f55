import type { BaseCtx } from "@edgewise/chassis/context";
import type { Person } from "@edgewise/contracts/rpc/identity";
import { sql } from "drizzle-orm";
import { appearanceOf } from "./appearance.ts";
import { profiles } from "./tables.ts";

const idsMax = 100;

/** The public face of up to 100 users in one query, in no order; unknown ids and whatever is over 100 are left out. */
export async function people(ctx: Pick<BaseCtx, "db">, ids: string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  const wanted = JSON.stringify(ids.slice(0, idsMax));
  const rows = await ctx.db
    .select()
    .from(profiles)
    .where(sql`${profiles.userId} IN (SELECT value FROM json_each(${wanted}))`);
  return rows.map(appearanceOf);
}

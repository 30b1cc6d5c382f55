import type { BaseCtx } from "./context.ts";

/**
 * A query that is built once for each database and then only asked, because building it costs more than asking it. What
 * differs from one request to the next stands in it as `sql.placeholder`, so it holds nothing of any request.
 *
 * @example
 * const courseBySlug = prepared((db) => db.select().from(courses).where(eq(courses.slug, sql.placeholder("slug"))).prepare());
 * const course = await courseBySlug(ctx).get({ slug });
 */
export function prepared<Q>(build: (db: BaseCtx["db"]) => Q): (ctx: Pick<BaseCtx, "db">) => Q {
  const built = new WeakMap<D1Database, Q>();
  return ({ db }) => {
    const known = built.get(db.$client);
    if (known !== undefined) return known;
    const query = build(db);
    built.set(db.$client, query);
    return query;
  };
}

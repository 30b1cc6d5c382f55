import type { BaseCtx } from "./context.ts";

/**
 * A query that is built once per database and then only run, because building it costs more than running it. Values
 * that differ between requests are `sql.placeholder`s, so it holds no data of a request.
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

/**
 * The same for a query with many shapes, such as one for each combination of filters: each shape is built once, under
 * its name, when it is first needed.
 *
 * @example
 * const statement = preparedShapes<ReturnType<typeof coursesBy>>();
 * const rows = await statement(ctx, sort, () => coursesBy(ctx, sort)).all(values);
 */
export function preparedShapes<Q>(): (ctx: Pick<BaseCtx, "db">, shape: string, build: () => Q) => Q {
  const built = prepared(() => new Map<string, Q>());
  return (ctx, shape, build) => {
    const shapes = built(ctx);
    const query = shapes.get(shape) ?? build();
    shapes.set(shape, query);
    return query;
  };
}

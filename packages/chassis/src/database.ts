import { drizzle } from "drizzle-orm/d1";
import type { BaseCtx } from "./context.ts";

const known = new WeakMap<D1Database, BaseCtx["db"]>();

/** A database as verbs use it. One per binding is enough, because it holds no state of a request. */
export function databaseOf(binding: D1Database): BaseCtx["db"] {
  const made = known.get(binding) ?? drizzle(binding);
  known.set(binding, made);
  return made;
}

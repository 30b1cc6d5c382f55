import type { Cast, Row } from "./row.ts";
import { uncachedPath } from "./row.ts";

/** Something public that the edge cache keeps. */
export interface Page {
  name: string;
  title: string;
  /** Its nth address; a page with many addresses goes through them. */
  path(cast: Cast, n: number): string;
}

/** Asked for anew each time: gateway, cache, service, database, and the cache keeps it. */
export function missOf({ name, title, path }: Page): Row {
  return {
    name,
    title,
    yardstick: "D",
    target: 0.45,
    cache: "miss",
    request: (cast, n) => ({ path: uncachedPath(path(cast, n), name, n) }),
  };
}

/** Asked for again and again at one address: the edge cache answers. */
export function hitOf({ name, title, path }: Page): Row {
  return {
    name: `${name}-hit`,
    title: `${title}, from the cache`,
    yardstick: "H",
    target: 0.7,
    cache: "hit",
    request: (cast) => ({ path: path(cast, 0) }),
  };
}

/** A page rendered anew each time out of what the API's own cache says: what a miss costs above the bytes. */
export function renderedOf(page: Page): Row {
  return { ...missOf(page), title: `${page.title}, rendered`, yardstick: "H", target: undefined };
}

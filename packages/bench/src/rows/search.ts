import { words } from "../stage/catalogue.ts";
import { missOf } from "./page.ts";
import type { Row } from "./row.ts";

/** A search for a word that stands in every 64th course: gateway, content, one query. */
export const search: Row = missOf({
  name: "search",
  title: "Search, a word of 1 in 64 courses",
  path: (_, n) => `/v1/search?q=${words[n % words.length]}`,
});

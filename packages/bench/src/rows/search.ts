import { words } from "../stage/catalogue.ts";
import type { Row } from "./row.ts";

/** A search for a word that stands in every 64th course: gateway, content, one query. */
export const search: Row = {
  name: "search",
  title: "Search, a word of 1 in 64 courses",
  yardstick: "D",
  target: 0.45,
  request: (_, n) => ({ path: `/v1/search?q=${words[n % words.length]}` }),
};

import type { Row } from "./row.ts";

/** The first page of the catalogue: gateway, content, one query of twenty rows. */
export const catalogue: Row = {
  name: "catalogue",
  title: "Catalogue, 20 courses",
  yardstick: "D",
  target: 0.45,
  request: () => ({ path: "/v1/courses?limit=20" }),
};

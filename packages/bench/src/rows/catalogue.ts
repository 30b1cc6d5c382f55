import { hitOf, missOf } from "./page.ts";
import type { Row } from "./row.ts";

/** The first page of the catalogue: gateway, content, one query of twenty rows. */
export const catalogue: Row = missOf({
  name: "catalogue",
  title: "Catalogue, 20 courses",
  path: () => "/v1/courses?limit=20",
});

/** A page of the catalogue as large as they come, once it is kept: the large JSON. */
export const catalogueHit: Row = hitOf({
  name: "catalogue-50k",
  title: "Catalogue of 50 KB",
  path: () => "/v1/courses?limit=90",
});

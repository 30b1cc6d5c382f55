import { copySlug } from "../stage/catalogue.ts";
import { hitOf, missOf, type Page } from "./page.ts";
import type { Row } from "./row.ts";

const page: Page = {
  name: "course-page",
  title: "Course page",
  path: ({ courseCount }, n) => `/v1/courses/${copySlug((n * 7) % courseCount)}`,
};

/** The page of a course: gateway, content, one query. */
export const coursePage: Row = missOf(page);

/** The same page once it is kept: the small JSON. */
export const coursePageHit: Row = hitOf(page);

/** The same beside Node's own server: what workerd and the platform's rules cost together. */
export const coursePageHitNode: Row = {
  ...coursePageHit,
  name: "course-page-hit-node",
  title: "Course page, from the cache, beside Node",
  yardstick: "S",
  target: undefined,
};

/** The same for somebody who has it already. */
export const coursePage304: Row = {
  ...coursePageHit,
  name: "course-page-304",
  title: "Course page, 304 from the cache",
  target: 0.75,
  status: 304,
  request: (cast) => ({ path: page.path(cast, 0), headers: { "If-None-Match": cast.courseTag } }),
};

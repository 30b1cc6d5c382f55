import { copySlug } from "../stage/catalogue.ts";
import type { Row } from "./row.ts";

/** Goes through the whole catalogue, so that no page is asked for twice in a row. */
const request: Row["request"] = ({ courseCount }, n) => ({ path: `/v1/courses/${copySlug((n * 7) % courseCount)}` });

/** The page of a course: gateway, content, one query. */
export const coursePage: Row = { name: "course-page", title: "Course page", yardstick: "D", target: 0.45, request };

/** The same beside a Worker that does nothing: what an edge cache can win at most. */
export const coursePageNothing: Row = {
  name: "course-page-h",
  title: "Course page, beside doing nothing",
  yardstick: "H",
  request,
};

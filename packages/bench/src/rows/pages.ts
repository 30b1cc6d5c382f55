import { hitOf, type Page, renderedOf } from "./page.ts";
import type { Row } from "./row.ts";

/** The pages that people see first. Each is measured from the cache and rendered, and its first load is weighed. */
export const pages: readonly Page[] = [{ name: "home-html", title: "Home page, HTML", path: () => "/" }];

/** Two rows for each page. */
export const pageRows: readonly Row[] = pages.flatMap((page) => [hitOf(page), renderedOf(page)]);

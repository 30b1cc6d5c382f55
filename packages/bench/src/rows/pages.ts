import { copyId, copySlug } from "../stage/catalogue.ts";
import { hitOf, type Page, renderedOf } from "./page.ts";
import type { Row } from "./row.ts";

/** The pages that people see first. Each is measured from the cache and rendered, and its first load is weighed. */
export const pages: readonly Page[] = [
  { name: "home-html", title: "Home page, HTML", path: () => "/" },
  { name: "catalogue-html", title: "Catalogue, HTML", path: () => "/courses" },
  {
    name: "course-html",
    title: "Course page, HTML",
    path: ({ courseCount }, n) => `/courses/${copySlug((n * 7) % courseCount)}`,
  },
  {
    name: "lesson-html",
    title: "Lesson, HTML",
    path: ({ template, courseCount }, n) => `/lessons/${copyId(template.lessonIds[0] ?? "", (n * 7) % courseCount)}`,
  },
];

/** Two rows for each page. */
export const pageRows: readonly Row[] = pages.flatMap((page) => [hitOf(page), renderedOf(page)]);

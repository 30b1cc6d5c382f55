import { catalogue, catalogueHit } from "./catalogue.ts";
import { coursePage, coursePage304, coursePageHit, coursePageHitNode } from "./course-page.ts";
import { dashboard, home } from "./facade.ts";
import { lesson } from "./lesson.ts";
import { me } from "./me.ts";
import { mediaRange } from "./media-range.ts";
import { myProgress } from "./my-progress.ts";
import { pageRows } from "./pages.ts";
import { reportProgress } from "./report-progress.ts";
import type { Row } from "./row.ts";
import { search } from "./search.ts";
import { signIn } from "./sign-in.ts";

/** Every row, in the order in which they are measured and shown. */
export const rows: readonly Row[] = [
  coursePageHit,
  coursePageHitNode,
  catalogueHit,
  coursePage304,
  coursePage,
  catalogue,
  lesson,
  search,
  home,
  me,
  myProgress,
  dashboard,
  reportProgress,
  signIn,
  mediaRange,
  ...pageRows,
];

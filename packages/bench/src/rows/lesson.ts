import { copyId } from "../stage/catalogue.ts";
import { missOf } from "./page.ts";
import type { Row } from "./row.ts";

/** An open lesson, read by somebody anonymous: gateway, content, one query. */
export const lesson: Row = missOf({
  name: "lesson",
  title: "Lesson",
  path: ({ template, courseCount }, n) => `/v1/lessons/${copyId(template.lessonIds[0] ?? "", (n * 7) % courseCount)}`,
});

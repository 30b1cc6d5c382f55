import { copyId } from "../stage/catalogue.ts";
import type { Row } from "./row.ts";

/** An open lesson, read by somebody anonymous: gateway, content, one query. */
export const lesson: Row = {
  name: "lesson",
  title: "Lesson",
  yardstick: "D",
  target: 0.45,
  request: ({ template, courseCount }, n) => ({
    path: `/v1/lessons/${copyId(template.lessonIds[0] ?? "", (n * 7) % courseCount)}`,
  }),
};

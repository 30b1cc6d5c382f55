import { copyId } from "../stage/catalogue.ts";
import { as, type Row } from "./row.ts";

/**
 * A learner opens a document, which completes it: progress of the lesson and the course, the event and the
 * Idempotency-Key in one batch, after one batch of reading. Every request completes another lesson.
 */
export const reportProgress: Row = {
  name: "report-progress",
  title: "Progress with an event",
  yardstick: "D",
  request: ({ tokens, template, courseCount }, n) => {
    const learners = [tokens.learner, tokens.creator];
    const lesson = Math.floor(n / learners.length);
    const id = template.lessonIds[Math.floor(lesson / courseCount) % template.lessonIds.length] ?? "";
    return {
      method: "PUT",
      path: `/v1/lessons/${copyId(id, lesson % courseCount)}/progress`,
      headers: {
        ...as(learners[n % learners.length] ?? ""),
        "Content-Type": "application/json",
        "Idempotency-Key": crypto.randomUUID(),
      },
      body: "{}",
    };
  },
};

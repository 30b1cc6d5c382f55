import { makeReachable } from "./parts/reachable.ts";
import { currentLearner, receiptEvent, remember, reporterOf } from "./parts/reporter.ts";
import type { Receipt } from "./parts/reports.ts";
import { type Standing, standingAt } from "./parts/standing.ts";

/**
 * The learner's own parts of a lesson: which lessons are completed, that the lesson was opened, the button that marks
 * it as done, also without a connection. What waits to be sent is sent when the page comes, and when the connection
 * does.
 */
export default function lesson(root: HTMLElement): void {
  const { lesson: lessonId = "", rule = "", standing: address = "" } = root.dataset;
  const reporter = reporterOf(lessonId);
  makeReachable(root);
  document.addEventListener(receiptEvent, (event) => arrived(root, (event as CustomEvent<Receipt>).detail));
  addEventListener("online", () => void reporter.send());

  const known = standingAt(address).then(async (standing) => {
    reporter.who = await currentLearner(standing);
    return standing;
  });
  void known.then(async (standing) => {
    if (!standing) return;
    mark(root, standing);
    await remember(standing.who);
    // The player reports a video as opened as soon as it plays.
    if (rule !== "watched" && standing.completedAt === null) await reporter.report({});
    else await reporter.send();
  });

  const form = root.querySelector<HTMLFormElement>(".standing form");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    void known.then(async () => {
      // Anonymous visitors use the form: it leads to sign-in and back.
      if (reporter.who === null) return form.submit();
      show(root, "done");
      if ((await reporter.report({ completed: true })) === "signed-out") form.submit();
    });
  });
}

function mark(root: HTMLElement, { done, completedAt, courseDone }: Standing): void {
  for (const lessonId of done) markDone(root, lessonId);
  if (completedAt !== null) show(root, "done");
  if (courseDone) show(root, "course-done");
}

function arrived(root: HTMLElement, receipt: Receipt): void {
  if (receipt.completedAt === null) return;
  markDone(root, receipt.lessonId);
  if (receipt.lessonId === root.dataset.lesson) show(root, "done");
  if (receipt.course.completedAt !== null) show(root, "course-done");
}

function markDone(root: HTMLElement, lessonId: string): void {
  const done = root.querySelector<HTMLElement>(`[data-outline="${CSS.escape(lessonId)}"] .done`);
  if (done) done.hidden = false;
}

function show(root: HTMLElement, state: "done" | "course-done"): void {
  for (const part of root.querySelectorAll<HTMLElement>(".standing [data-when]")) {
    const when = part.dataset.when;
    if (when === state) part.hidden = false;
    if (when === "open") part.hidden = true;
  }
}

import type { KeptWords } from "../src/studio/kept-words.ts";
import { made } from "./parts/made.ts";
import { wordsIn } from "./parts/words.ts";
import { keepDraft } from "./studio/keep-draft.ts";
import { webVttOf } from "./studio/web-vtt-of.ts";

/** Numbers the lines of captions, leads to those that are wrong, reads files, and keeps what is not saved yet. */
export default function captions(form: HTMLElement): void {
  const text = form.querySelector<HTMLTextAreaElement>("textarea");
  const field = text?.closest<HTMLElement>(".numbered");
  if (!(form instanceof HTMLFormElement) || !text || !field) return;
  keepDraft(form, wordsIn<KeptWords>(form, "kept-words"));
  numberLines(text, new Set(form.dataset.wrong?.split(" ")));
  for (const link of form.querySelectorAll<HTMLElement>("[data-line]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goToLine(text, Number(link.dataset.line));
    });
  }
  const file = form.querySelector<HTMLElement>("[data-file]");
  const input = file?.querySelector("input");
  if (!file || !input || text.readOnly) return;
  file.hidden = false;
  input.addEventListener("change", async () => {
    const chosen = input.files?.[0];
    if (!chosen) return;
    text.value = webVttOf(await chosen.text());
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.focus();
  });
}

function numberLines(text: HTMLTextAreaElement, wrong: Set<string>): void {
  const numbers = made("div", { class: "line-numbers", "aria-hidden": "true" });
  const beside = made("div", { class: "beside-lines" });
  text.replaceWith(beside);
  beside.append(numbers, text);
  let count = 0;
  const show = () => {
    const now = text.value.split("\n").length;
    if (now === count) return;
    count = now;
    const lines = Array.from({ length: now }, (_, i) => {
      const number = String(i + 1);
      return made("span", wrong.has(number) ? { class: "wrong" } : {}, number);
    });
    numbers.replaceChildren(...lines);
  };
  text.addEventListener("input", show);
  text.addEventListener("scroll", () => {
    numbers.scrollTop = text.scrollTop;
  });
  show();
}

/** Selects a line and scrolls to it. */
function goToLine(text: HTMLTextAreaElement, line: number): void {
  const lines = text.value.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  text.focus();
  text.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  text.scrollTop = ((line - 3) * text.scrollHeight) / lines.length;
}

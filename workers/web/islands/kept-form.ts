import type { KeptWords } from "../src/studio/kept-words.ts";
import { wordsIn } from "./parts/words.ts";
import { keepDraft } from "./studio/keep-draft.ts";

/** Keeps what is typed into a form on the device until it is saved. */
export default function keptForm(form: HTMLElement): void {
  if (form instanceof HTMLFormElement) keepDraft(form, wordsIn<KeptWords>(form, "kept-words"));
}

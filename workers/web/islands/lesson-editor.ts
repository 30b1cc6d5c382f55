import { isProblem } from "@edgewise/client/api-problem";
import { newClient } from "@edgewise/client/client";
import { entityTag } from "../src/studio/entity-tag.ts";
import type { KeptWords } from "../src/studio/kept-words.ts";
import { type LessonForm, lessonChange } from "../src/studio/lesson/lesson-change.ts";
import { signedIn } from "./parts/signed-out.ts";
import { filled, wordsIn } from "./parts/words.ts";
import { fieldsIn, keepDraft } from "./studio/keep-draft.ts";

const api = newClient();

/**
 * Saves a lesson without leaving the page, and keeps on the device what is not saved yet. What the platform refuses is sent
 * as a form, so that the server shows what is wrong, or both versions side by side.
 */
export default function lessonEditor(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  const words = wordsIn<KeptWords>(form, "kept-words");
  const status = form.querySelector<HTMLElement>("[data-kept-said]");
  const version = form.querySelector<HTMLInputElement>("[name=version]");
  const key = form.querySelector<HTMLInputElement>("[name=key]");
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  const say = (text: string) => status?.replaceChildren(text);
  const keeping = keepDraft(form, words, () => say(words.unsaved));
  for (const one of form.querySelectorAll<HTMLElement>("[data-without-scripts]")) one.hidden = true;

  async function save(): Promise<void> {
    if (!(form instanceof HTMLFormElement) || !version || !key || button?.ariaBusy === "true") return;
    const fields = fieldsIn(form);
    say(words.saving);
    if (button) button.ariaBusy = "true";
    try {
      const call = {
        path: { lessonId: form.dataset.lesson ?? "" },
        body: lessonChange(asLesson(fields)),
        ifMatch: version.value,
        idempotencyKey: key.value,
      };
      const { etag, data } = await signedIn(() => api.ask("patch", "/v1/authoring/lessons/{lessonId}", call));
      version.value = etag ?? entityTag(data);
      const isAllSaved = JSON.stringify(fields) === JSON.stringify(fieldsIn(form));
      if (isAllSaved) await keeping.saved();
      say(isAllSaved ? filled(words.savedAt, { time: now(words.language) }) : words.unsaved);
    } catch (error) {
      const mayPass = !isProblem(error) || error.status === 0 || error.status >= 500 || error.status === 429;
      if (mayPass) say(words.notSaved);
      else form.submit();
    } finally {
      // The next attempt is another change.
      key.value = crypto.randomUUID();
      if (button) button.ariaBusy = null;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void save();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  });
}

/** The door between a form's fields and what the server has put into it. */
function asLesson(fields: Record<string, string>): LessonForm {
  return fields as unknown as LessonForm;
}

function now(language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "medium" }).format(new Date());
}

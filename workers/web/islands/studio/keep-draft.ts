import type { KeptWords } from "../../src/studio/kept-words.ts";
import { made } from "../parts/made.ts";
import { filled } from "../parts/words.ts";
import { kept } from "./kept.ts";

const restMs = 300;
const left = new Set(["hidden", "file", "submit", "button"]);

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a form keeps on the device. */
export interface Keeping {
  /** All of it is saved now. */
  saved(): Promise<void>;
}

/**
 * Keeps what is typed into a form on the device until it is saved, so that neither a closed window nor an ended session
 * loses it. What an earlier page has left is offered again, unless the form has come back with what was typed.
 */
export function keepDraft(form: HTMLFormElement, words: KeptWords, changed: () => void = () => undefined): Keeping {
  const place = location.pathname + location.search.replace(/[?&]saved(?=&|$)/, "");
  const store = kept();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = async () => {
    clearTimeout(timer);
    timer = undefined;
    const version = form.querySelector<HTMLInputElement>("[name=version]")?.value ?? "";
    const draft = { place, version, fields: fieldsIn(form), at: new Date().toISOString() };
    await store.then((studio) => studio.put("drafts", draft)).catch(() => undefined);
  };
  const saved = async () => {
    clearTimeout(timer);
    timer = undefined;
    await store.then((studio) => studio.delete("drafts", place)).catch(() => undefined);
  };
  form.addEventListener("input", () => {
    changed();
    clearTimeout(timer);
    timer = setTimeout(() => void write(), restMs);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer !== undefined) void write();
  });

  void store
    .then((studio) => studio.get("drafts", place))
    .then((draft) => {
      if (!draft) return;
      if (isSame(draft.fields, fieldsIn(form))) void saved();
      if (isSame(draft.fields, fieldsIn(form)) || form.dataset.again !== undefined) return;
      offer(form, words, draft.at, {
        restore: () => {
          fill(form, draft.fields);
          changed();
        },
        discard: () => void saved(),
      });
    })
    .catch(() => undefined);
  return { saved };
}

/** What is typed, ticked and chosen in a form, by name. */
export function fieldsIn(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const control of controlsIn(form)) {
    const isTicked = control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
    if (!isTicked || control.checked) fields[control.name] = control.value;
  }
  return fields;
}

function fill(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const control of controlsIn(form)) {
    const value = fields[control.name];
    const isTicked = control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
    if (isTicked) control.checked = value === control.value;
    else if (value !== undefined) control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function controlsIn(form: HTMLFormElement): Control[] {
  const controls = [...form.elements].filter(
    (one): one is Control =>
      one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement,
  );
  return controls.filter(({ name, type }) => name !== "" && !left.has(type));
}

function isSame(one: Record<string, string>, other: Record<string, string>): boolean {
  const text = (fields: Record<string, string>) => JSON.stringify(Object.entries(fields).toSorted());
  return text(one) === text(other);
}

function offer(form: HTMLFormElement, words: KeptWords, at: string, does: { restore(): void; discard(): void }): void {
  const time = new Intl.DateTimeFormat(words.language, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(at),
  );
  const restore = made("button", { type: "button", class: "button small" }, words.restore);
  const discard = made("button", { type: "button", class: "button small quiet" }, words.discard);
  const notice = made(
    "div",
    { class: "notice warning kept", role: "status" },
    made("strong", {}, filled(words.found, { time })),
    made("p", { class: "actions" }, restore, discard),
  );
  const end = (act: () => void) => () => {
    notice.remove();
    act();
    form.querySelector<HTMLElement>("input:not([type=hidden]), textarea")?.focus();
  };
  restore.addEventListener("click", end(does.restore));
  discard.addEventListener("click", end(does.discard));
  form.prepend(notice);
}

import { clock } from "../src/learn/clock.ts";
import { device } from "./parts/device.ts";
import { islandTrust } from "./parts/island-trust.ts";

/**
 * The learner's notes without leaving the lesson: what its forms and links answer is put in their place. A new note takes
 * the film's second; what is typed is kept in this browser until it is saved.
 */
export default function notes(root: HTMLElement): void {
  root.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.closest("[data-notes]")) return;
    event.preventDefault();
    void send(root, form);
  });
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-swap]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void fetch(link.href)
      .then((answer) => place(root, answer))
      .catch(() => false)
      .then((isPlaced) => {
        if (!isPlaced) location.assign(link.href);
      });
  });
  root.addEventListener("input", ({ target }) => {
    const form = draftForm(root);
    if (!form || !(target instanceof HTMLTextAreaElement) || target.form !== form) return;
    takeSecond(form);
    void keepDraft(root, form);
  });
  // Letters may come before this does.
  const form = draftForm(root);
  if (form?.querySelector("textarea")?.value) {
    takeSecond(form);
    void keepDraft(root, form);
  }
  new MutationObserver(() => void restoreDraft(root)).observe(root, { childList: true, subtree: true });
  void restoreDraft(root);
}

async function send(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  const pairs = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  const submit = form.querySelector<HTMLButtonElement>("[type=submit]");
  submit?.setAttribute("aria-busy", "true");
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(pairs) }).catch(() => undefined);
  // Saved text is no longer a draft when the form is loaded again.
  if (answer?.ok && form === draftForm(root)) await (await device()).delete("drafts", root.dataset.lesson ?? "");
  submit?.removeAttribute("aria-busy");
  // To sign in is a page of its own, which sends the form on.
  if (answer?.status === 401) form.submit();
  else if (!(answer && (await place(root, answer)))) say(root, form);
}

/** Puts the notes of an answer in the place of those that are shown. Gives whether there were any. */
async function place(root: HTMLElement, answer: Response): Promise<boolean> {
  const page = new DOMParser().parseFromString(islandTrust.createHTML(await answer.text()), "text/html");
  const next = page.querySelector<HTMLElement>("[data-notes]");
  const shown = root.querySelector("[data-notes]");
  if (!next || !shown) return false;
  const adopted = document.adoptNode(next);
  shown.replaceWith(adopted);
  const first = adopted.querySelector<HTMLElement>("[aria-invalid=true], [autofocus]");
  (first ?? draftForm(root)?.querySelector("textarea"))?.focus();
  return true;
}

/** Without a connection: shows a message next to the form, which keeps what was typed. */
function say(root: HTMLElement, form: HTMLFormElement): void {
  const text = root.querySelector<HTMLElement>("[data-notes]")?.dataset.offline ?? "";
  const known = form.querySelector("[data-said]");
  const said = known ?? document.createElement("p");
  said.className = "error small";
  said.setAttribute("data-said", "");
  said.setAttribute("role", "alert");
  if (!known) form.append(said);
  said.textContent = text;
}

function draftForm(root: HTMLElement): HTMLFormElement | null {
  return root.querySelector<HTMLFormElement>("form[data-draft]");
}

/** The moment at which the first letter was typed, unless another was given. */
function takeSecond(form: HTMLFormElement): void {
  const at = form.querySelector<HTMLInputElement>("[name=at]");
  const film = document.querySelector("video");
  if (at && film && at.value === "" && film.currentTime > 0) at.value = clock(film.currentTime);
}

async function keepDraft(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  const fields = new FormData(form);
  const lessonId = root.dataset.lesson ?? "";
  await (await device()).put("drafts", { lessonId, text: String(fields.get("text")), at: String(fields.get("at")) });
}

async function restoreDraft(root: HTMLElement): Promise<void> {
  const form = draftForm(root);
  const text = form?.querySelector("textarea");
  if (!form || !text || text.value !== "" || form.dataset.restored !== undefined) return;
  form.dataset.restored = "";
  const draft = await (await device()).get("drafts", root.dataset.lesson ?? "");
  const at = form.querySelector<HTMLInputElement>("[name=at]");
  if (!draft || text.value !== "" || !at) return;
  text.value = draft.text;
  at.value = draft.at;
}

import { islandTrust } from "./island-trust.ts";
import { signedInChannel } from "./sign-in-channel.ts";

/** The page shown after signing in; the dialog closes when it is reached. */
const done = "/signed-in";

/**
 * Shows the sign-in page's own forms in a dialog, step by step as the server gives them: a second factor and passkeys work
 * as they do there. What leads elsewhere, such as a provider, opens in another window. Settles with whether the visitor
 * signed in; false when they close the dialog or the page cannot be had.
 */
export async function signInDialog(): Promise<boolean> {
  const language = document.documentElement.lang === "en" ? "" : `/${document.documentElement.lang}`;
  const first = await fetched(`${language}/sign-in?return=${done}`);
  if (!first) return false;
  const dialog = document.createElement("dialog");
  document.body.append(dialog);
  const elsewhere = new BroadcastChannel(signedInChannel);
  const signedIn = await new Promise<boolean>((settle) => {
    const show = (step: Step) => (step.isDone ? settle(true) : render(dialog, step.html));
    dialog.addEventListener("close", () => settle(false));
    dialog.addEventListener("signed-in", (event) => {
      event.preventDefault();
      settle(true);
    });
    elsewhere.addEventListener("message", () => settle(true));
    dialog.addEventListener("submit", (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.target === "_blank") return;
      event.preventDefault();
      void sent(dialog, form, event.submitter).then((step) => step && show(step));
    });
    show(first);
    dialog.showModal();
  });
  elsewhere.close();
  dialog.close();
  dialog.remove();
  return signedIn;
}

interface Step {
  isDone: boolean;
  html: string;
}

async function sent(dialog: HTMLDialogElement, form: HTMLFormElement, by: HTMLElement | null) {
  const pairs = [...new FormData(form, by)].map(([name, value]) => [name, String(value)]);
  dialog.ariaBusy = "true";
  const step = await fetched(form.action, { method: "POST", body: new URLSearchParams(pairs) });
  dialog.ariaBusy = null;
  return step;
}

async function fetched(url: string, init?: RequestInit): Promise<Step | undefined> {
  const answer = await fetch(url, init).catch(() => undefined);
  if (!answer) return undefined;
  return { isDone: new URL(answer.url).pathname.endsWith(done), html: await answer.text() };
}

/** Puts what a page mainly says into the dialog, with names that do not meet those of the page around it. */
function render(dialog: HTMLDialogElement, html: string): void {
  const page = new DOMParser().parseFromString(islandTrust.createHTML(html), "text/html");
  const parts = document.importNode(page.querySelector("main") ?? page.body, true);
  for (const name of ["id", "for", "aria-describedby", "aria-labelledby", "list"]) {
    for (const element of parts.querySelectorAll(`[${name}]`)) {
      const ids = (element.getAttribute(name) ?? "").split(" ");
      element.setAttribute(name, ids.map((id) => `dialog-${id}`).join(" "));
    }
  }
  for (const link of parts.querySelectorAll<HTMLAnchorElement>("a")) {
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("#")) link.setAttribute("href", `#dialog-${href.slice(1)}`);
    else link.target = "_blank";
  }
  // A provider leads elsewhere, and this page is to stay.
  for (const form of parts.querySelectorAll("form")) if (form.action.endsWith("/sign-in/with")) form.target = "_blank";
  adoptSheets(page);
  const title = titleOf(parts);
  dialog.setAttribute("aria-label", title);
  dialog.replaceChildren(...parts.childNodes);
  const close = dialog.querySelector<HTMLElement>("[data-dismiss]");
  if (close) {
    close.hidden = false;
    close.addEventListener("click", () => dialog.close());
  }
  for (const island of dialog.querySelectorAll<HTMLElement>("[data-island]")) void start(island);
  dialog.querySelector<HTMLElement>("[aria-invalid=true], [autofocus], input:not([type=hidden])")?.focus();
}

/** The page around the dialog may not have the style sheets that the form needs. */
function adoptSheets(page: Document): void {
  for (const sheet of page.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")) {
    const href = sheet.getAttribute("href") ?? "";
    if (document.querySelector(`link[href="${href}"]`) === null) document.head.append(document.importNode(sheet));
  }
}

/** A page has one h1, and the dialog is not a page of its own. */
function titleOf(parts: HTMLElement): string {
  const heading = parts.querySelector("h1");
  if (!heading) return "";
  const second = document.createElement("h2");
  second.append(...heading.childNodes);
  heading.replaceWith(second);
  return second.textContent;
}

async function start(island: HTMLElement): Promise<void> {
  const { default: begin } = (await import(island.dataset.island ?? "")) as { default(root: HTMLElement): void };
  begin(island);
}

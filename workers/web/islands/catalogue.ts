import { islandTrust } from "./parts/island-trust.ts";

const pauseMs = 250;

/**
 * Shows what is found while it is typed and chosen, and more of it in place. The address follows, so that it can be shared
 * and the way back leads through what was looked for before. Without it the form and the link do the same.
 */
export default function catalogue(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>(".catalogue-form");
  const place = root.querySelector<HTMLElement>("[data-found]");
  const status = root.querySelector<HTMLElement>("[role=status]");
  if (!form || !place || !status) return;
  const ask = asking(root, () => {
    status.textContent = root.dataset.failed ?? "";
  });
  const home = location.pathname;
  let waiting = 0;
  let isTyping = false;

  /** Words that grow letter by letter are one step of the way back; each choice is one of its own. */
  const look = async (typed: boolean) => {
    clearTimeout(waiting);
    swap(form);
    const query = queryOf(form);
    if (query.toString() === new URLSearchParams(location.search).toString()) return;
    const address = query.size > 0 ? `${home}?${query}` : home;
    if (typed && isTyping) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    isTyping = typed;
    await show(query);
  };

  const show = async (query: URLSearchParams) => {
    const html = await ask(query);
    if (html === undefined) return;
    place.innerHTML = islandTrust.createHTML(html);
    status.textContent = said(place);
    for (const extra of root.querySelectorAll<HTMLElement>("[data-topics]")) {
      extra.hidden = query.has("q") || query.has("topic");
    }
  };

  const more = async (link: HTMLAnchorElement) => {
    link.setAttribute("aria-busy", "true");
    const html = await ask(new URL(link.href).searchParams);
    link.removeAttribute("aria-busy");
    if (html === undefined) return;
    const page = document.createElement("template");
    page.innerHTML = islandTrust.createHTML(html);
    status.textContent = said(page.content);
    const items = [...page.content.querySelectorAll("[data-items] > *")];
    place.querySelector("[data-items]")?.append(...items);
    link.closest(".more")?.replaceWith(...page.content.querySelectorAll(".more"));
    items[0]?.querySelector("a")?.focus();
  };

  form.addEventListener("input", (event) => {
    const typed = event.target instanceof HTMLInputElement;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void look(typed), typed ? pauseMs : 0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void look(false);
  });
  place.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[rel=next]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void more(link);
  });
  addEventListener("popstate", () => {
    const query = new URLSearchParams(location.search);
    fillFrom(form, query);
    swap(form);
    isTyping = false;
    void show(query);
  });
}

/** Asks for results. Only the newest request counts; if one fails, a message says so and the results stay. */
function asking(root: HTMLElement, failed: () => void): (query: URLSearchParams) => Promise<string | undefined> {
  let last: AbortController | undefined;
  return async (query) => {
    last?.abort();
    last = new AbortController();
    const { signal } = last;
    root.ariaBusy = "true";
    const html = await fetch(`${root.dataset.results}?${query}`, { signal })
      .then((answer) => (answer.ok ? answer.text() : undefined))
      .catch(() => undefined);
    if (signal.aborted) return undefined;
    root.ariaBusy = "false";
    if (html === undefined) failed();
    return html;
  };
}

function said(found: ParentNode): string {
  return found.querySelector<HTMLElement>("[data-said]")?.dataset.said ?? "";
}

/** Filters of courses while nothing is searched for, the one of places while something is. */
function swap(form: HTMLFormElement): void {
  const isSearch = String(new FormData(form).get("q") ?? "").trim() !== "";
  for (const group of form.querySelectorAll<HTMLFieldSetElement>("[data-with]")) {
    group.hidden = group.disabled = (group.dataset.with === "hits") !== isSearch;
  }
}

/** The form's values without the empty ones. */
function queryOf(form: HTMLFormElement): URLSearchParams {
  const spoken = [...new FormData(form)].flatMap(([name, value]): [string, string][] => {
    const text = String(value).trim();
    return text === "" || (name === "sort" && text === "newest") ? [] : [[name, text]];
  });
  return new URLSearchParams(spoken);
}

function fillFrom(form: HTMLFormElement, query: URLSearchParams): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
    field.value = query.get(field.name) ?? "";
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
}

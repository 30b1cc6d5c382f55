import { islandTrust } from "./parts/island-trust.ts";

const pauseMs = 250;

/**
 * Shows what is found while it is typed and chosen, and more of it in place. The address follows, so that it can be shared
 * and the way back is through what was looked for before. Without it the form and the link do the same.
 */
export default function catalogue(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>(".catalogue-form");
  const place = root.querySelector<HTMLElement>("[data-found]");
  const status = root.querySelector<HTMLElement>("[role=status]");
  if (!form || !place || !status) return;
  const results = root.dataset.results ?? "";
  let asking: AbortController | undefined;
  let waiting = 0;
  let isTyping = false;

  form.addEventListener("input", (event) => {
    const typed = event.target instanceof HTMLInputElement;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void look(typed), typed ? pauseMs : 0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    void look(false);
  });
  place.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[rel=next]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void more(link);
  });
  addEventListener("popstate", () => {
    if (location.pathname !== new URL(form.action).pathname) return;
    fillFrom(form, new URLSearchParams(location.search));
    swap(form);
    isTyping = false;
    void show(new URLSearchParams(location.search));
  });

  /** Words that grow letter by letter are one step of the way back; each choice is one of its own. */
  async function look(typed: boolean): Promise<void> {
    swap(form as HTMLFormElement);
    const query = queryOf(form as HTMLFormElement);
    const address = query.size > 0 ? `?${query}` : location.pathname;
    if (`${location.search || location.pathname}` === address) return;
    if (typed && isTyping) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    isTyping = typed;
    await show(query);
  }

  async function show(query: URLSearchParams): Promise<void> {
    const html = await ask(`${results}?${query}`);
    if (html === undefined || !place || !status) return;
    place.innerHTML = islandTrust.createHTML(html);
    status.textContent = place.querySelector<HTMLElement>("[data-said]")?.dataset.said ?? "";
    for (const extra of root.querySelectorAll<HTMLElement>("[data-topics], [data-topic]")) {
      extra.hidden = query.has("q") || (extra.dataset.topics !== undefined && query.has("topic"));
    }
  }

  async function more(link: HTMLAnchorElement): Promise<void> {
    link.setAttribute("aria-busy", "true");
    const html = await ask(results + new URL(link.href).search);
    const list = place?.querySelector("[data-items]");
    if (html === undefined || !list) {
      location.href = link.href;
      return;
    }
    const page = document.createElement("template");
    page.innerHTML = islandTrust.createHTML(html);
    const items = [...page.content.querySelectorAll("[data-items] > *")];
    const next = page.content.querySelector(".more");
    list.append(...items);
    if (next) link.closest(".more")?.replaceWith(next);
    else link.closest(".more")?.remove();
    items[0]?.querySelector("a")?.focus();
  }

  /** The newest question alone is answered; what fails leaves everything as it was. */
  async function ask(address: string): Promise<string | undefined> {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    root.ariaBusy = "true";
    const html = await fetch(address, { signal })
      .then((answer) => (answer.ok ? answer.text() : undefined))
      .catch(() => undefined);
    if (!signal.aborted) root.ariaBusy = "false";
    return signal.aborted ? undefined : html;
  }
}

/** Filters of courses while nothing is searched for, the one of places while something is. */
function swap(form: HTMLFormElement): void {
  const isSearch = String(new FormData(form).get("q") ?? "").trim() !== "";
  for (const group of form.querySelectorAll<HTMLFieldSetElement>("[data-with]")) {
    group.hidden = group.disabled = (group.dataset.with === "hits") !== isSearch;
  }
}

/** What the form says, without what says nothing. */
function queryOf(form: HTMLFormElement): URLSearchParams {
  const said = [...new FormData(form)].flatMap(([name, value]): [string, string][] => {
    const text = String(value).trim();
    return text === "" || (name === "sort" && text === "newest") ? [] : [[name, text]];
  });
  return new URLSearchParams(said);
}

function fillFrom(form: HTMLFormElement, query: URLSearchParams): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
    const value = query.get(field.name) ?? "";
    field.value = value;
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
}

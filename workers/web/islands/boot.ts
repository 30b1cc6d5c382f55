import { trust } from "./parts/trust.ts";

/**
 * The inline script of every page: applies the chosen colours, loads personal parts, starts the islands and registers
 * the service worker. An island is an element with `data-island`, the address of a module whose default export is
 * called with the element; it starts when it comes near, or at once with `data-now`.
 */
type Island = { default(root: HTMLElement): void };

const nobodyForMs = 300_000;
const anewMs = 60_000;
const html = document.documentElement;
const theme = localStorage.getItem("theme");
if (theme) html.dataset.theme = theme;
// A private page or a sign-in page may have changed who is signed in.
if (html.dataset.private !== undefined) sessionStorage.removeItem("nobody");

const trusted = trust("edgewise");

addEventListener("DOMContentLoaded", () => {
  startIslands(document);
  for (const part of document.querySelectorAll<HTMLElement>("[data-fragment]")) void fill(part);
});

// What it keeps for later has to wait until the page itself is there.
addEventListener("load", () => {
  if ("serviceWorker" in navigator) {
    void navigator.serviceWorker.register(trusted.createScriptURL("/sw.js")).catch(() => undefined);
  }
});

function startIslands(within: ParentNode): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        void start(target as HTMLElement);
      }
    },
    { rootMargin: "300px" },
  );
  for (const element of within.querySelectorAll<HTMLElement>("[data-island]")) {
    if (element.dataset.now === undefined) near.observe(element);
    else void start(element);
  }
}

/** If a module is gone, the page is from before a deployment: reload it, once, however many modules are gone. */
async function start(element: HTMLElement): Promise<void> {
  const address = element.dataset.island ?? "";
  const island = (await moduleAt(address).catch(() => undefined)) as Island | undefined;
  if (island) {
    island.default(element);
    element.dataset.ready = "";
  } else if (navigator.onLine && Date.now() - Number(sessionStorage.getItem("reloaded") ?? 0) > anewMs) {
    sessionStorage.setItem("reloaded", String(Date.now()));
    location.reload();
  }
}

/**
 * What this script imports is judged as a part of the page, which `strict-dynamic` lets load nothing; an element that it
 * makes is not (CSP Level 3). Once the element has loaded the module, importing it asks for nothing more.
 */
async function moduleAt(address: string): Promise<unknown> {
  const script = document.createElement("script");
  script.type = "module";
  script.src = trusted.createScriptURL(address);
  await new Promise((loaded, failed) => {
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });
  return import(address);
}

/** Fills a place with what the server says for this visitor. A place that cannot be filled keeps what it shows. */
async function fill(part: HTMLElement): Promise<void> {
  if (Date.now() - Number(sessionStorage.getItem("nobody") ?? 0) < nobodyForMs) return;
  const answer = await fetch(part.dataset.fragment ?? "").catch(() => undefined);
  // Nobody is signed in, so nothing is personal.
  if (answer?.status === 204) sessionStorage.setItem("nobody", String(Date.now()));
  if (answer?.status !== 200) return;
  const html = await answer.text();
  if (html === "") return;
  part.innerHTML = trusted.createHTML(html);
  startIslands(part);
}

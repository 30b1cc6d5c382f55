import { hangsAfter } from "@edgewise/testkit/time-limits";
import type { Page, Request } from "playwright-core";

/**
 * Follows a page's requests from now on. Returns a function that waits until the page is ready: it is loaded, its islands
 * in view have started, and no request is outstanding once the browser is idle. Unlike `networkidle` it adds no half
 * second of silence to every page. Throws with what is still missing.
 */
export function following(page: Page): () => Promise<void> {
  const outstanding = new Set<Request>();
  let asked = 0;
  page.on("request", (request) => {
    // A film keeps loading while it has more.
    if (request.resourceType() === "media") return;
    outstanding.add(request);
    asked++;
  });
  page.on("requestfinished", (request) => outstanding.delete(request));
  page.on("requestfailed", (request) => outstanding.delete(request));
  return async () => {
    await page.waitForLoadState("load");
    const until = Date.now() + hangsAfter(30);
    for (let before = -1; ; before = asked) {
      const islands = await page.evaluate(islandsNotReady);
      const missing = [...islands, ...[...outstanding].map((request) => request.url())];
      if (missing.length === 0 && before === asked) return;
      if (Date.now() > until) throw new Error(`${page.url()} still waits for ${missing.join(", ")}`);
    }
  };
}

/** Runs in the page, once it is idle. The page starts an island at once or within 300 pixels of the viewport. */
async function islandsNotReady(): Promise<string[]> {
  await new Promise((settle) => requestIdleCallback(settle, { timeout: 1000 }));
  const isInReach = (island: HTMLElement) => {
    const { top, bottom } = island.getBoundingClientRect();
    return island.checkVisibility() && top < innerHeight + 290 && bottom > -290;
  };
  return [...document.querySelectorAll<HTMLElement>("[data-island]:not([data-ready])")]
    .filter((island) => island.dataset.now !== undefined || isInReach(island))
    .map((island) => island.dataset.island ?? "");
}

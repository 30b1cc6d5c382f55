import { hangsAfter } from "@edgewise/testkit/time-limits";
import type { Page, Request } from "playwright-core";

/**
 * Follows a page's requests from now on. Gives a function that waits until the page is as it stays without anybody's doing:
 * it is loaded, its islands in reach have started, and nothing that it asked for is outstanding after the browser was
 * idle. That takes as long as it takes; `networkidle` waits half a second more for every page. Throws with what is missing.
 */
export function following(page: Page): () => Promise<void> {
  const outstanding = new Set<Request>();
  let asked = 0;
  page.on("request", (request) => {
    // A film goes on loading for as long as it has more.
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

/** Runs in the page, once the browser is idle. An island starts at once or when it is within 300 pixels of what is shown. */
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

import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriers } from "../../src/axe.ts";
import { browser, hasBrowser } from "../../src/browser.ts";
import { hasJava, mistakesIn } from "../../src/markup.ts";
import { origin } from "../../src/platform.ts";
import { type Sight, signIn, tour, type Viewer } from "../../src/tour.ts";

const views = [
  { name: "light, on a desk", width: 1280, height: 800, colorScheme: "light" },
  { name: "light, at 200 %", width: 640, height: 400, colorScheme: "light" },
  { name: "dark, 320 px wide", width: 320, height: 640, colorScheme: "dark" },
] as const;
const viewers: Viewer[] = ["nobody", "learner", "creator", "admin"];

describe.runIf(hasBrowser)("every page", () => {
  let sights: Sight[];
  const contexts = new Map<Viewer, BrowserContext>();
  const documents: Record<string, string> = {};

  beforeAll(async () => {
    sights = await tour();
    for (const viewer of viewers.filter((one) => sights.some(({ as }) => as === one))) {
      const context = await browser();
      contexts.set(viewer, context);
      if (viewer !== "nobody") await signIn(await context.newPage(), viewer);
    }
  });
  afterAll(async () => {
    for (const context of contexts.values()) await context.close();
  });

  it("has no barrier, no sideways scrolling and no complaint of the browser, in any view", async () => {
    const wrong: string[] = [];
    const seenBy = async ([viewer, context]: [Viewer, BrowserContext]) => {
      for (const { path } of sights.filter(({ as }) => as === viewer)) {
        const page = await context.newPage();
        const complaints = complaintsOf(page);
        for (const [i, view] of views.entries()) {
          await page.setViewportSize({ width: view.width, height: view.height });
          await page.emulateMedia({ colorScheme: view.colorScheme, reducedMotion: "reduce" });
          if (i === 0) {
            const answer = await page.goto(origin() + path, { waitUntil: "networkidle" });
            documents[`${path} as ${viewer}`] = (await answer?.text()) ?? "";
          }
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (overflow > 0) complaints.push(`scrolls sideways by ${overflow} px`);
          const found = [...(await barriers(page)), ...complaints.splice(0)];
          wrong.push(...found.map((line) => `${path} as ${viewer}, ${view.name}: ${line}`));
        }
        await page.close();
      }
    };
    await Promise.all([...contexts].map(seenBy));
    expect(wrong).toEqual([]);
  }, 600_000);

  it.runIf(hasJava)(
    "is valid HTML",
    () => {
      expect(Object.keys(documents).length).toBe(sights.length);
      expect(mistakesIn(documents)).toEqual([]);
    },
    120_000,
  );
});

/** What the browser complains of. That a page which is missing is missing is no complaint. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (!/status of 404/.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

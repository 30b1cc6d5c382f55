import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { barriers, withAxe } from "./axe.ts";
import { hasBrowser } from "./browser.ts";
import { inBrowser } from "./in-browser.ts";
import { hasJava, mistakesIn } from "./markup.ts";
import { origin } from "./platform.ts";
import { seeded } from "./seeded-people.ts";
import { following } from "./settled.ts";

const views = [
  { name: "light, on a desk", width: 1280, height: 800, colorScheme: "light" },
  { name: "light, at 200 %", width: 640, height: 400, colorScheme: "light" },
  { name: "dark, 320 px wide", width: 320, height: 640, colorScheme: "dark" },
] as const;

/**
 * Tests that every page of an area has to pass, signed in as a seeded account or as nobody: no barrier, no sideways
 * scrolling and no complaint of the browser in any view, and valid HTML. Each area lists its own pages; for an account the
 * first one has to need a session.
 */
export function everyPage(as: "nobody" | "learner" | "creator" | "admin", paths: string[]): void {
  const who = async () => (as === "nobody" ? undefined : seeded(as));
  const it = inBrowser({ who, ...(paths[0] !== undefined && { opens: paths[0] }) }).extend(
    "look",
    { scope: "file" },
    async ({ context, page }) => {
      await withAxe(context);
      return looking(page);
    },
  );

  describe.runIf(hasBrowser)(`every page, as ${as} sees it`, () => {
    const documents: Record<string, string> = {};

    it.for(paths)("%s has no barrier, no sideways scrolling and no complaint, in any view", async (path, { look }) => {
      const { html, wrong } = await look(path);
      documents[path] = html;
      expect(wrong).toEqual([]);
    });

    it.runIf(hasJava)("is valid HTML", () => {
      expect(Object.keys(documents)).toEqual(paths);
      expect(mistakesIn(documents)).toEqual([]);
    });
  });
}

interface Seen {
  html: string;
  wrong: string[];
}

/** Returns a function that opens a path, with the session storage of a new tab, and checks it in every view. */
function looking(page: Page): (path: string) => Promise<Seen> {
  const complaints = complaintsOf(page);
  const settled = following(page);
  return async (path) => {
    const seen: Seen = { html: "", wrong: [] };
    for (const [i, { name, width, height, colorScheme }] of views.entries()) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      if (i === 0) seen.html = (await (await page.goto(origin() + path))?.text()) ?? "";
      await settled();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) complaints.push(`scrolls sideways by ${overflow} px`);
      const found = [...(await barriers(page)), ...complaints.splice(0)];
      seen.wrong.push(...found.map((line) => `${name}: ${line}`));
    }
    await page.evaluate(() => sessionStorage.clear());
    return seen;
  };
}

/** What the browser complains of, be it only a warning. That a page which is missing is missing is no complaint. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (!/status of 404/.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

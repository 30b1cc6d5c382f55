import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { browser, hasBrowser } from "../../src/browser.ts";
import { seededCourse } from "../../src/lessons.ts";
import { origin } from "../../src/platform.ts";

const criticalBytesMax = 14 * 1024;
const scriptBytesMax = 30 * 1024;
const shiftMax = 0.02;

/** The four pages that people come to first, by what the seed has. */
async function entrances(): Promise<string[]> {
  const { slug, pathTo } = await seededCourse();
  return ["/", "/courses", `/courses/${slug}`, pathTo("video")];
}

describe.runIf(hasBrowser)("the first load of home, catalogue, course and lesson", () => {
  it("shows itself out of one answer of 14 KB, runs at most 30 KB of scripts, and nothing moves", async () => {
    for (const path of await entrances()) {
      const html = await (await fetch(origin() + path)).text();
      const head = html.slice(0, html.indexOf("</head>"));
      expect([path, /<link[^>]+rel="stylesheet"/.test(head), /<script[^>]+src=/.test(html)]).toEqual([
        path,
        false,
        false,
      ]);
      expect([path, gzipSync(html, { level: 9 }).byteLength]).toEqual([
        path,
        expect.toSatisfy((n: number) => n <= criticalBytesMax),
      ]);

      await using context = await browser();
      const page = await context.newPage();
      const scripts: Promise<Buffer>[] = [];
      page.on("response", (answer) => {
        if (answer.request().resourceType() === "script" && !answer.fromServiceWorker()) scripts.push(answer.body());
      });
      await page.addInitScript(() => {
        const shifts = globalThis as unknown as { shifted: number };
        shifts.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.shifted += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(origin() + path, { waitUntil: "networkidle" });
      const bytes = (await Promise.all(scripts)).reduce(
        (sum, body) => sum + gzipSync(body, { level: 9 }).byteLength,
        0,
      );
      expect([path, bytes]).toEqual([path, expect.toSatisfy((n: number) => n <= scriptBytesMax)]);
      const shifted = await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
      expect([path, shifted]).toEqual([path, expect.toSatisfy((n: number) => n <= shiftMax)]);
    }
  });
});

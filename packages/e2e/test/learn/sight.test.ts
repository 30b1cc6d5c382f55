import { hangsAfter } from "@edgewise/testkit/time-limits";
import { expect, it } from "vitest";
import { barriers, withAxe } from "../../src/axe.ts";
import { browser, hasBrowser } from "../../src/browser.ts";
import { complaintsOf } from "../../src/complaints.ts";
import { seededCourse } from "../../src/lessons.ts";
import { hasJava, mistakesIn } from "../../src/markup.ts";
import { origin } from "../../src/platform.ts";
import { openAs } from "../../src/sign-in.ts";
import { learner, ok } from "../../src/visitor.ts";

const views = [
  { width: 1280, height: 800, colorScheme: "light" },
  { width: 320, height: 640, colorScheme: "dark" },
] as const;

it.runIf(hasBrowser)(
  "every page for learning, with progress and notes on it, has no barrier on a desk and on a small dark phone",
  async () => {
    const iris = await learner("Iris Insight");
    const { lessons } = await seededCourse();
    const of = (title: string) => `/lessons/${lessons.find((one) => one.title === title)?.id}`;
    const film = of("Follow one request");
    const note = await ok(iris.post(`/v1${film}/notes`, { text: "A note ".repeat(30), atSeconds: 12 }));
    await ok(iris.put(`/v1${film}/progress`, { positionSeconds: 40, watched: [[0, 40]] }));
    await ok(iris.put(`/v1${of("Why the edge")}/progress`, { completed: true }));
    const paths = [
      ...[film, of("Why the edge"), of("Field guide"), of("RFC 9457: Problem Details for HTTP APIs")],
      ...[`${film}/transcript`, `${film}/notes`, `${film}/notes?edit=${note.body.id}`, `${of("Why the edge")}/done`],
      ...["/learning", "/learning/courses", "/learning/notes", "/offline", `/ar${film}`, "/ar/learning"],
    ];

    await using context = await browser();
    await withAxe(context);
    const page = await context.newPage();
    await openAs(page, iris, "/learning");
    const complaints = complaintsOf(page);
    const wrong: string[] = [];
    const documents: Record<string, string> = {};
    for (const path of paths) {
      for (const view of views) {
        await page.setViewportSize({ width: view.width, height: view.height });
        await page.emulateMedia({ colorScheme: view.colorScheme, reducedMotion: "reduce" });
        const answer = await page.goto(origin() + path, { waitUntil: "load" });
        documents[path] = (await answer?.text()) ?? "";
        if (path.endsWith(film)) await page.locator(".player[data-controls]").waitFor();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) complaints.push(`scrolls sideways by ${overflow} px`);
        const found = [...(await barriers(page)), ...complaints.splice(0)];
        wrong.push(...found.map((line) => `${path}, ${view.width} px: ${line}`));
      }
    }
    expect(wrong).toEqual([]);
    if (hasJava) expect(mistakesIn(documents)).toEqual([]);
  },
  hangsAfter(240),
);

import type { Page } from "playwright-core";
import { beforeAll, describe, expect } from "vitest";
import { browser, hasBrowser } from "../../src/browser.ts";
import { eventually } from "../../src/eventually.ts";
import { inBrowser } from "../../src/in-browser.ts";
import { seededCourse, standingIn } from "../../src/lessons.ts";
import { origin } from "../../src/platform.ts";
import { fillSignIn, openAs } from "../../src/sign-in.ts";
import { learner } from "../../src/visitor.ts";

/** How far the film is. */
const second = (page: Page) => page.locator("video").evaluate((film: HTMLVideoElement) => film.currentTime);
const mute = (page: Page) =>
  page.locator("video").evaluate((film: HTMLVideoElement) => Object.assign(film, { muted: true }) && undefined);

const it = inBrowser({ who: () => learner("Lina Learner") });

describe.runIf(hasBrowser)("a learner with a film", () => {
  let course: Awaited<ReturnType<typeof seededCourse>>;
  beforeAll(async () => {
    course = await seededCourse();
  });

  it("finds a course, plays its film with captions, reads along, leaves, goes on there, and is led to the next lesson", async ({
    page,
    who,
    complaints,
  }) => {
    await openAs(page, who, "/learning");
    await page.getByRole("link", { name: "Find a course" }).click();
    await page.getByRole("link", { name: course.title }).first().click();
    await page.getByRole("link", { name: "Follow one request" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Follow one request" }).waitFor();

    await mute(page);
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => second(page)).toBeGreaterThan(1);
    await page.getByLabel("Captions").selectOption("English");
    const cues = () =>
      page.locator("video").evaluate((film: HTMLVideoElement) => {
        const track = [...film.textTracks].find(({ mode }) => mode === "showing");
        return [track?.language, track?.cues?.length];
      });
    await expect.poll(() => cues()).toEqual(["en", expect.toSatisfy((n: number) => n > 10)]);

    // Whoever points at the transcript keeps it still.
    await page.locator(".cues").hover();
    await page.getByRole("link", { name: "Then one table decides" }).click();
    await expect.poll(() => second(page)).toBeGreaterThan(30.5);
    const said = page.locator(".cues [aria-current=true]");
    expect(await said.textContent()).toContain("Then one table decides");
    await page.keyboard.press("k");
    const left = await second(page);
    await eventually(async () => {
      const standing = await standingIn(who, course.id, course.lessons[0]?.id ?? "");
      expect(standing?.positionSeconds).toBeCloseTo(left, 0);
      const seconds = (standing?.watched ?? []).reduce((sum, [from, to]) => sum + to - from, 0);
      // What the transcript leapt over was not watched.
      expect(seconds).toBeLessThan(25);
    });

    await page.goto(`${origin()}/learning`);
    await page.getByText(/You stopped at 0:3\d of 1:27/).waitFor();
    await page.getByRole("link", { name: "Continue", exact: true }).first().click();
    await page.getByText(/Resumed at 0:3\d, where you stopped/).waitFor();
    expect(await second(page)).toBeCloseTo(left, 0);
    expect(await page.getByLabel("Captions").inputValue()).toBe("en");

    await mute(page);
    await page.keyboard.press("9");
    await page.getByRole("button", { name: "Play" }).click();
    await page.getByRole("link", { name: "Go now" }).waitFor();
    await page.getByRole("link", { name: "Go now" }).click();
    await page.getByRole("heading", { level: 1, name: "Why the edge" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("begins at the second that an address names", async ({ page }) => {
    await page.goto(`${origin()}/lessons/${course.lessons[0]?.id}?t=61`);
    await expect.poll(() => second(page)).toBeCloseTo(61, 0);
  });

  it("works it with the keyboard, and keeps speed for the next film", async ({ page }) => {
    await page.goto(`${origin()}/lessons/${course.lessons[0]?.id}?t=20`);
    await expect.poll(() => second(page)).toBeCloseTo(20, 0);
    await page.keyboard.press("l");
    await expect.poll(() => second(page)).toBeCloseTo(30, 0);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => second(page)).toBeCloseTo(25, 0);
    await page.keyboard.press(">");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    await page.keyboard.press("Escape");
    await page.reload();
    expect(await page.getByLabel("Speed").inputValue()).toBe("1.25");
    await page.getByLabel("Speed").selectOption("1");
  });

  it("whose session ends in the middle loses nothing, and signs in over the film", async ({ context, page, who }) => {
    const lesson = course.lessons[0]?.id ?? "";
    await page.goto(`${origin()}/lessons/${lesson}?t=5`);
    await expect.poll(() => second(page)).toBeCloseTo(5, 0);
    await mute(page);
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => second(page)).toBeGreaterThan(6);
    await context.clearCookies();
    await expect.poll(() => second(page)).toBeGreaterThan(9);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByText("You are not signed in. Your progress is saved").waitFor();
    const left = await second(page);
    await page.locator("[data-sign-in]").click();
    await fillSignIn(page, who);
    await eventually(async () => {
      const standing = await standingIn(who, course.id, lesson);
      expect(standing?.positionSeconds).toBeCloseTo(left, 0);
      expect(standing?.watched.some(([from, to]) => from <= 6 && to >= 8.5)).toBe(true);
    });
    await page.getByText("You are not signed in. Your progress is saved").waitFor({ state: "hidden" });
  });

  it("who was not signed in finds what they watched once they are", async () => {
    const ada = await learner("Ada Anonymous");
    const lesson = course.lessons[0]?.id ?? "";
    await using fresh = await browser();
    const own = await fresh.newPage();
    await own.goto(`${origin()}/lessons/${lesson}?t=50`);
    await expect.poll(() => second(own)).toBeCloseTo(50, 0);
    await mute(own);
    await own.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => second(own)).toBeGreaterThan(53);
    await own.getByRole("button", { name: "Pause" }).click();
    await own.getByText("You are not signed in. Your progress is saved").waitFor();
    expect(await standingIn(ada, course.id, lesson)).toBeUndefined();
    await openAs(own, ada, "/learning");
    await eventually(async () => {
      const standing = await standingIn(ada, course.id, lesson);
      expect(standing?.watched.some(([from, to]) => from < 51 && to > 52.5)).toBe(true);
    });
  });
});

import { hangsAfter } from "@edgewise/testkit/time-limits";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect } from "vitest";
import { browser, hasBrowser } from "../../src/browser.ts";
import { contentEvents } from "../../src/database.ts";
import { eventually } from "../../src/eventually.ts";
import { inBrowser } from "../../src/in-browser.ts";
import { seededCourse, standingIn } from "../../src/lessons.ts";
import { origin } from "../../src/platform.ts";
import { learner, ok } from "../../src/visitor.ts";

/** Waits until the service worker keeps this lesson. */
async function kept(page: Page, path: string): Promise<void> {
  const has = () => page.evaluate(async (wanted) => (await caches.match(wanted)) !== undefined, path);
  await expect.poll(has).toBe(true);
}

/** What this browser keeps of notes that are being written. */
function drafts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((settle, fail) => {
        request.onsuccess = () => settle(request.result);
        request.onerror = () => fail(request.error);
      });
    const database = await done(indexedDB.open("edgewise"));
    const all: { text: string }[] = await done(database.transaction("drafts").objectStore("drafts").getAll());
    database.close();
    return all.map(({ text }) => text);
  });
}

const it = inBrowser({ who: () => learner("Nia Notes"), opens: "/learning" });

describe.runIf(hasBrowser)("reading and notes", () => {
  let course: Awaited<ReturnType<typeof seededCourse>>;
  const lesson = (title: string) => {
    const found = course.lessons.find((one) => one.title === title);
    if (!found) throw new Error(`No lesson ${title}.`);
    return found.id;
  };
  beforeAll(async () => {
    course = await seededCourse();
  });

  it("a document's contents mark where one is, and it is marked as done at once", async ({ page, who, complaints }) => {
    await page.goto(`${origin()}/lessons/${lesson("Why the edge")}`);
    const contents = page.getByRole("navigation", { name: "In this lesson" });
    await contents.getByRole("link", { name: "See for yourself" }).click();
    await contents.locator('a[aria-current="true"]', { hasText: "See for yourself" }).waitFor();
    await page.getByRole("button", { name: "Mark as complete" }).click();
    await page.getByText("You have completed this lesson.").waitFor();
    await eventually(async () => {
      const standing = await standingIn(who, course.id, lesson("Why the edge"));
      expect(standing?.completedAt).not.toBeNull();
    });
    // A page whose course cannot be had just now comes without its outline, and with it the next time.
    await eventually(async () => {
      await page.reload();
      await page.getByText("You have completed this lesson.").waitFor();
      const outline = page.getByRole("navigation", { name: "In this course" });
      const said = await outline.getByRole("link", { name: "Why the edge" }).textContent({ timeout: hangsAfter(3) });
      expect(said).toContain("completed");
    });
    expect(complaints).toEqual([]);
  });

  it("a note takes the second of the film, leads back to it, is changed, deleted and brought back", async ({
    page,
    who,
  }) => {
    await page.goto(`${origin()}/lessons/${lesson("Follow one request")}?t=42`);
    const second = () => page.locator("video").evaluate((film: HTMLVideoElement) => film.currentTime);
    await expect.poll(() => second()).toBeCloseTo(42, 0);
    await page.getByLabel("New note").pressSequentially("Facts go by queue");
    await expect.poll(() => page.getByLabel("At").inputValue()).toBe("0:42");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator(".note-text", { hasText: "Facts go by queue" }).waitFor();
    expect(await page.getByLabel("New note").inputValue()).toBe("");

    await page.keyboard.press("Escape");
    await page
      .locator("video")
      .evaluate((film: HTMLVideoElement) => Object.assign(film, { currentTime: 3 }) && undefined);
    await page.getByRole("link", { name: "Go to 0:42" }).click();
    await expect.poll(() => second()).toBeCloseTo(42, 0);

    await page.getByRole("link", { name: /^Edit the note/ }).click();
    await page.getByLabel("Edit note").fill("Facts go by queues");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator(".note-text", { hasText: "Facts go by queues" }).waitFor();

    await page.getByRole("button", { name: /^Delete the note/ }).click();
    await page.getByText("Note deleted.").waitFor();
    expect((await ok(who.get("/v1/me/notes"))).body.items).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".note-text", { hasText: "Facts go by queues" }).waitFor();
    expect((await ok(who.get("/v1/me/notes"))).body.items).toMatchObject([
      { text: "Facts go by queues", atSeconds: 42 },
    ]);

    await page.goto(`${origin()}/learning/notes`);
    await page.getByRole("link", { name: "Go to 0:42" }).waitFor();
    await page.goto(`${origin()}/learning`);
    const latest = page.getByRole("listitem").filter({ hasText: "Facts go by queues" });
    await latest.getByRole("link", { name: "0:42 Follow one request" }).click();
    await page.waitForURL(`${origin()}/lessons/${lesson("Follow one request")}?t=42`);
  });

  it("what was typed and not saved is there after leaving", async ({ page }) => {
    const path = `${origin()}/lessons/${lesson("Facts and the outbox")}`;
    await page.goto(path);
    await page.getByLabel("New note").pressSequentially("half a thou");
    await expect.poll(() => drafts(page)).toContain("half a thou");
    await page.goto(`${origin()}/learning`);
    await page.goto(path);
    const note = page.getByLabel("New note");
    await note.scrollIntoViewIfNeeded();
    await expect.poll(() => note.inputValue()).toBe("half a thou");
  });

  it("without scripts a document is marked as done and a note is written, changed and deleted", async ({
    context,
    who,
  }) => {
    await using plain = await browser({ javaScriptEnabled: false });
    await plain.addCookies(await context.cookies());
    const still = await plain.newPage();
    const title = "Uploads in parts, films in ranges";
    await still.goto(`${origin()}/lessons/${lesson(title)}`);
    await still.getByRole("button", { name: "Mark as complete" }).click();
    await still.getByText("You have completed this lesson.").waitFor();
    expect((await standingIn(who, course.id, lesson(title)))?.completedAt).not.toBeNull();

    await still.goto(`${origin()}/lessons/${lesson(title)}`);
    await still.getByRole("link", { name: "Take notes" }).click();
    await still.getByLabel("New note").fill("By hand");
    await still.getByRole("button", { name: "Save" }).click();
    await still.getByRole("link", { name: /^Edit the note “By hand”/ }).click();
    await still.getByLabel("Edit note").fill("By hand, twice");
    await still.getByRole("button", { name: "Save" }).click();
    await still.getByRole("button", { name: /^Delete the note “By hand, twice”/ }).click();
    await still.getByRole("button", { name: "Undo" }).click();
    await still.locator(".note-text", { hasText: "By hand, twice" }).waitFor();
  });

  it("without a connection opened lessons are readable, and what is done there arrives once", async ({
    context,
    page,
    who,
  }) => {
    const done = `/lessons/${lesson("Progress that never loses ground")}`;
    const film = `/lessons/${lesson("Follow one request")}`;
    for (const path of [film, done]) {
      await page.goto(origin() + path);
      await kept(page, path);
    }
    await kept(page, `/v1${film}/captions/en`);
    await context.setOffline(true);

    await page.goto(origin() + film);
    await page.getByText("this is a copy saved on this device").waitFor();
    await page.getByRole("link", { name: "Then one table decides" }).waitFor();
    expect(await page.evaluate(async (url) => (await fetch(url)).text(), `/v1${film}/captions/en`)).toMatch(/^WEBVTT/);
    await page.goto(`${origin()}/learning`);
    await page.getByRole("heading", { name: "No connection" }).waitFor();
    await page.getByRole("link", { name: "Progress that never loses ground" }).click();
    await page.getByRole("heading", { level: 1, name: "Progress that never loses ground" }).waitFor();
    await page.getByRole("button", { name: "Mark as complete" }).click();
    await page.getByText("You have completed this lesson.").waitFor();

    await context.setOffline(false);
    const me = (await ok(who.get("/v1/me"))).body.id;
    const events = () =>
      contentEvents("content.lesson.completed.v1", lesson("Progress that never loses ground")).filter(
        (event) => event.learnerId === me,
      );
    await expect.poll(events).toHaveLength(1);
    await page.reload();
    await page.getByText("You have completed this lesson.").waitFor();
    expect(events()).toHaveLength(1);
    expect(await page.getByText("this is a copy saved on this device").isVisible()).toBe(false);
  });

  it("who signs out leaves no lesson behind on the device", async ({ page }) => {
    const count = () => page.evaluate(async () => (await (await caches.open("lessons")).keys()).length);
    expect(await count()).toBeGreaterThan(0);
    await page.evaluate(() => {
      const form = document.createElement("form");
      Object.assign(form, { method: "post", action: "/sign-out" });
      document.body.append(form);
      form.submit();
    });
    await expect.poll(count).toBe(0);
  });
});

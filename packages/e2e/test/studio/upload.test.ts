import type { Page, Request } from "playwright-core";
import { describe, expect } from "vitest";
import { hasBrowser } from "../../src/browser.ts";
import { addLesson, draftCourse } from "../../src/course.ts";
import { largeFilm, seededCover } from "../../src/film.ts";
import { inBrowser } from "../../src/in-browser.ts";
import { origin } from "../../src/platform.ts";
import { creator, ok, type Visitor } from "../../src/visitor.ts";

const megabyte = 1024 * 1024;
const bytes = largeFilm(11 * megabyte);
const film = { name: "long.mp4", mimeType: "video/mp4", buffer: Buffer.from(bytes) };
const partOf = (request: Request) => Number(/\/parts\/(\d+)\?/.exec(request.url())?.[1]);
const isPart = (request: Request) => request.method() === "PUT" && Number.isInteger(partOf(request));

const it = inBrowser({ who: () => creator("Una Uploader"), opens: "/studio" });

describe.runIf(hasBrowser)("an upload", () => {
  /** Whether part 3 does not leave. */
  let isHeld = false;
  it.beforeAll(({ page }) => page.route(/\/parts\/3\?/, (route) => (isHeld ? undefined : route.continue())));
  it.beforeEach(async ({ page, who }) => {
    const { sectionId } = await draftCourse(who, "Long films");
    const lessonId = await addLesson(who, sectionId, { kind: "video", title: "Long" });
    await page.goto(`${origin()}/studio/lessons/${lessonId}`);
  });

  const stands = (page: Page, text: string | RegExp) => page.locator(".uploads p", { hasText: text });

  const arrivedParts = async (who: Visitor, uploadId: string): Promise<number[]> => {
    const { body } = await ok(who.get(`/v1/uploads/${uploadId}`));
    return body.parts.map((part: { PartNumber: number }) => part.PartNumber).toSorted();
  };

  /** Begins an upload whose part 3 never leaves. Gives its id once the others have arrived. */
  async function halfWay(page: Page, who: Visitor): Promise<string> {
    isHeld = true;
    const begun = page.waitForResponse((answer) => answer.url().endsWith("/v1/uploads") && answer.status() === 201);
    await page.getByLabel("Upload videos").setInputFiles(film);
    const { uploadId } = await (await begun).json();
    await expect.poll(() => arrivedParts(who, uploadId)).toEqual([1, 2]);
    await stands(page, / of 11\.5 MB · /).waitFor();
    return uploadId;
  }

  /** Loads the page anew, and gives the numbers of the parts that it sends. */
  async function reloaded(page: Page): Promise<number[]> {
    const sent: number[] = [];
    await page.goto("about:blank");
    isHeld = false;
    page.on("request", (request) => isPart(request) && sent.push(partOf(request)));
    await page.goBack();
    return sent;
  }

  it("goes on after a reload by itself, and sends nothing again that has arrived", async ({ page, who }) => {
    const uploadId = await halfWay(page, who);
    const sent = await reloaded(page);
    await stands(page, "Ready.").waitFor();
    expect(sent).toEqual([3]);
    const { body } = await ok(who.get(`/v1/uploads/${uploadId}`));
    expect(body).toMatchObject({
      state: "ready",
      sizeBytes: bytes.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await expect.poll(() => page.getByLabel(/^Video/).inputValue()).toBe(body.mediaId);
  });

  it("whose file the browser could not keep asks for it, knows another one, and goes on with the same", async ({
    page,
    who,
  }) => {
    const uploadId = await halfWay(page, who);
    await page.evaluate(forgetFiles);
    const sent = await reloaded(page);
    await stands(page, "Choose long.mp4 again to continue where it stopped.").waitFor();
    const choose = async (file: typeof film) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Choose file: long.mp4" }).click();
      await (await chooser).setFiles(file);
    };
    await choose({ ...film, buffer: Buffer.from(largeFilm(10 * megabyte)) });
    await stands(page, "This is a different file. Choose the same one as before.").waitFor();
    expect(sent).toEqual([]);
    await choose(film);
    await stands(page, "Ready.").waitFor();
    expect(sent).toEqual([3]);
    expect((await ok(who.get(`/v1/uploads/${uploadId}`))).body.state).toBe("ready");
  });

  it("waits without a connection and goes on with it; paused, it sends nothing until told", async ({
    context,
    page,
    who,
  }) => {
    const uploadId = await halfWay(page, who);
    await context.setOffline(true);
    await stands(page, "No connection. The upload continues automatically.").waitFor();
    await context.setOffline(false);
    await stands(page, / of 11\.5 MB|Starting, /).waitFor();
    await page.getByRole("button", { name: "Pause: long.mp4" }).click();
    await stands(page, /^Paused at /).waitFor();
    isHeld = false;
    expect(await arrivedParts(who, uploadId)).toEqual([1, 2]);
    await page.getByRole("button", { name: "Resume: long.mp4" }).click();
    await stands(page, "Ready.").waitFor();
    expect((await ok(who.get(`/v1/uploads/${uploadId}`))).body.state).toBe("ready");
  });

  it("of what is no film says so in a sentence, and one that is cancelled is given up", async ({ page, who }) => {
    const wrong = { name: "film.mp4", mimeType: "video/mp4", buffer: Buffer.from("no film at all, only words") };
    await page.getByLabel("Upload videos").setInputFiles(wrong);
    await stands(page, "The contents of the file do not match its name.").waitFor();
    await page.getByRole("button", { name: "Cancel: film.mp4" }).click();
    await stands(page, "The contents of the file do not match its name.").waitFor({ state: "hidden" });
    const uploadId = await halfWay(page, who);
    await page.getByRole("button", { name: "Cancel: long.mp4" }).click();
    await expect.poll(async () => (await who.get(`/v1/uploads/${uploadId}`)).body.state ?? "gone").not.toBe("open");
  });

  it("of a cover cuts it to size before it is sent, and shows it at once", async ({ page, who }) => {
    const { courseId } = await draftCourse(who, "Covered");
    await page.goto(`${origin()}/studio/courses/${courseId}/details`);
    await page.getByLabel("Upload image").setInputFiles(seededCover());
    await stands(page, "Ready.").waitFor();
    await page.locator(".cover-field img[src^='blob:']").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    const { coverMediaId } = (await ok(who.get(`/v1/authoring/courses/${courseId}`))).body;
    const { body } = await ok(who.get(`/v1/authoring/media/${coverMediaId}`));
    expect(body).toMatchObject({ contentType: "image/webp", width: 1200, height: 675 });
  });
});

/** Takes the files out of what the browser keeps, as it does with those that are too large. */
function forgetFiles(): Promise<void> {
  return new Promise((settle, fail) => {
    const opening = indexedDB.open("edgewise-studio");
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction("uploads", "readwrite");
      const cursor = writing.objectStore("uploads").openCursor();
      cursor.onsuccess = () => {
        const row = cursor.result;
        if (!row) return;
        const { file: _, ...rest } = row.value;
        row.update(rest);
        row.continue();
      };
      writing.oncomplete = () => {
        opening.result.close();
        settle();
      };
    };
  });
}

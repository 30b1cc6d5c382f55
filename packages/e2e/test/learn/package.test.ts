import { expect, it } from "vitest";
import { browser, hasBrowser } from "../../src/browser.ts";
import { complaintsOf } from "../../src/complaints.ts";
import { addLesson, draftCourse, rareWord } from "../../src/course.ts";
import { hasFfmpeg, uploadPackage } from "../../src/package.ts";
import { origin } from "../../src/platform.ts";
import { creator, ok } from "../../src/visitor.ts";

it.runIf(hasBrowser && hasFfmpeg)(
  "a film in a package plays where browsers play packages themselves, and where a library has to",
  async () => {
    const author = await creator("Piet Packager");
    const { courseId, sectionId } = await draftCourse(author, `Package ${rareWord()}`);
    const mediaId = await uploadPackage(author);
    const lessonId = await addLesson(author, sectionId, {
      kind: "video",
      title: "Packed",
      mediaId,
      durationSeconds: 20,
    });
    await ok(author.post(`/v1/authoring/courses/${courseId}/publish`, {}));

    for (const plays of ["by itself", "with a library"]) {
      await using context = await browser();
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      const loaded: string[] = [];
      page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
      const pressed = Promise.withResolvers<void>();
      if (plays === "with a library") {
        // Whoever presses before the library has come does not have to press again.
        await page.route(/\/_\/hls\./, async (route) => {
          await pressed.promise;
          await route.continue();
        });
        await page.addInitScript(() => {
          HTMLMediaElement.prototype.canPlayType = () => "";
        });
      }
      await page.goto(`${origin()}/lessons/${lessonId}`);
      await page
        .locator("video")
        .evaluate((film: HTMLVideoElement) => Object.assign(film, { muted: true }) && undefined);
      await page.getByRole("button", { name: "Play" }).click();
      pressed.resolve();
      const second = () => page.locator("video").evaluate((film: HTMLVideoElement) => film.currentTime);
      await expect.poll(second, { message: plays }).toBeGreaterThan(1);
      expect(complaints).toEqual([]);
      expect(loaded.some((path) => path.startsWith("/_/hls."))).toBe(plays === "with a library");
    }
  },
);

import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { hasBrowser } from "../../src/browser.ts";
import { rareWord } from "../../src/course.ts";
import { seededFilm } from "../../src/film.ts";
import { inBrowser } from "../../src/in-browser.ts";
import { barriersAtTwoWidths } from "../../src/studio.ts";
import { learner } from "../../src/visitor.ts";

const film = { name: "hello.mp4", mimeType: "video/mp4", buffer: Buffer.from(seededFilm()) };
const title = `Tides ${rareWord()}`;

const it = inBrowser({ who: () => learner("Tess Teacher"), opens: "/studio" });

describe.runIf(hasBrowser)("a creator, from nothing to a public course", () => {
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

  it("becomes one with a press and begins a course with a title", async ({ page }) => {
    expect(await barriersAtTwoWidths(page)).toEqual([]);
    await button(page, "Become a creator").click();
    await page.getByText("You are a creator now.").waitFor();
    await page.getByRole("link", { name: "Create course" }).click();
    await page.getByLabel("Title").waitFor();
    expect(await barriersAtTwoWidths(page)).toEqual([]);
    await page.getByLabel("Title").fill(title);
    await button(page, "Create course").click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  });

  it("makes a section with a film and a text in it", async ({ page }) => {
    await page.getByLabel("New section").fill("First water");
    await button(page, "Add section").click();
    for (const [kind, name] of [
      ["Video", "Hello, sea"],
      ["Text or PDF", "What pulls it"],
    ] as const) {
      const adding = page.locator("form", { has: page.getByLabel("Kind") });
      if (!(await adding.isVisible())) await page.getByText("Add a lesson").first().click();
      await adding.getByLabel("Title").fill(name);
      await adding.getByLabel("Kind").selectOption({ label: kind });
      await adding.getByRole("button").click();
      await page.getByRole("link", { name }).waitFor();
    }
    expect(await barriersAtTwoWidths(page)).toEqual([]);
  });

  it("writes a text and sees beside it what learners will see", async ({ page }) => {
    await page.getByRole("link", { name: "What pulls it" }).click();
    await page.getByLabel("Text").fill("## The moon\n\nIt *pulls*.");
    await page.locator("[data-rendered] h2", { hasText: "The moon" }).waitFor();
    await page.locator("[data-rendered] em", { hasText: "pulls" }).waitFor();
    await button(page, "Save").click();
    await page.getByText(/^Saved at /).waitFor();
    expect(await barriersAtTwoWidths(page)).toEqual([]);
    await page.getByRole("link", { name: /Hello, sea/ }).click();
  });

  it("uploads a film, whose length is read from it", async ({ page }) => {
    await page.getByLabel("Upload videos").setInputFiles(film);
    await page.getByText("Ready.", { exact: true }).waitFor();
    await expect.poll(() => page.getByLabel("Length in seconds").inputValue()).toMatch(/^\d{2,}$/);
    await button(page, "Save").click();
    await page.getByText(/^Saved at /).waitFor();
    await page.reload();
    await page.locator("video.film").waitFor();
    expect(await barriersAtTwoWidths(page)).toEqual([]);
  });

  it("is led to the line of the captions that is wrong, and mends it", async ({ page }) => {
    await page.getByRole("link", { name: "Add captions" }).click();
    const text = page.getByLabel("WebVTT");
    await text.fill("WEBVTT\n\n00:05.000 --> 00:01.000\nBackwards\n");
    await button(page, "Save").click();
    await page.getByRole("heading", { name: /is not valid|are not valid/ }).waitFor();
    expect(await barriersAtTwoWidths(page)).toEqual([]);
    await page.getByRole("link", { name: "Line 3" }).click();
    const selected = await text.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toBe("00:05.000 --> 00:01.000");
    await text.fill("WEBVTT\n\n00:01.000 --> 00:05.000\nForwards\n");
    await button(page, "Save").click();
    await page.getByRole("link", { name: "English" }).first().waitFor();
    await page.locator("#captions").getByText("Shown by default").waitFor();
  });

  it("is told what hinders publishing, mends it from there, and publishes", async ({ page }) => {
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("link", { name: "Publish", exact: true }).click();
    await page.getByText("One thing is missing before this can be published").waitFor();
    expect(await button(page, "Publish").isDisabled()).toBe(true);
    await page.getByRole("link", { name: "Details" }).last().click();
    await page.getByLabel("Summary").fill("Why the sea comes and goes.");
    await page.getByLabel("Estimated weeks").fill("6");
    await button(page, "Save").click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    expect(await barriersAtTwoWidths(page)).toEqual([]);
    await page.getByRole("link", { name: "Publish", exact: true }).click();
    await page.locator(".lesson-changes").getByText("hello.mp4").waitFor();
    expect(await barriersAtTwoWidths(page)).toEqual([]);
    await button(page, "Publish").click();
    await page.getByText("Version 1 is now public").waitFor();
    await page.locator(".notice").getByRole("link", { name: "View as learner" }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByText("6 weeks").waitFor();
    await page.goBack();
  });

  it("sees line by line what the next publication changes, and afterwards compares the versions", async ({
    page,
    complaints,
  }) => {
    await page.getByRole("link", { name: "Outline" }).click();
    await page.getByRole("link", { name: "What pulls it" }).click();
    await page.getByLabel("Text").fill("## The moon\n\nIt *pulls*, and so does the sun.");
    await button(page, "Save").click();
    await page.getByText(/^Saved at /).waitFor();
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("link", { name: "Publish", exact: true }).click();
    await page.locator("ins", { hasText: "and so does the sun" }).waitFor();
    await button(page, "Publish").click();
    await page.getByText("Version 2 is now public").waitFor();
    await page.getByRole("link", { name: "History" }).click();
    await page.getByText("Versions, newest first").waitFor();
    expect(await barriersAtTwoWidths(page)).toEqual([]);
    await button(page, "Compare").click();
    await page.getByRole("heading", { name: "From version 1 to version 2" }).waitFor();
    await page.locator("ins", { hasText: "and so does the sun" }).waitFor();
    await page.getByRole("link", { name: "1", exact: true }).click();
    await page.getByRole("heading", { name: /^Version 1, / }).waitFor();
    expect(await barriersAtTwoWidths(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { hasBrowser } from "../../src/browser.ts";
import { rareWord } from "../../src/course.ts";
import { inBrowser } from "../../src/in-browser.ts";
import { origin } from "../../src/platform.ts";
import { openAs } from "../../src/sign-in.ts";
import { creator, ok } from "../../src/visitor.ts";

const it = inBrowser({ who: () => creator("Petra Plain"), withoutScripts: true });

describe.runIf(hasBrowser)("the studio without scripts", () => {
  const buttons = (page: Page) => (name: string) => page.getByRole("button", { name, exact: true });

  const sections = (page: Page, ...titles: string[]) =>
    expect.poll(() => page.locator(".outline-section h2").allTextContents()).toEqual(titles);

  it("begins a course, orders it, writes with a preview, has a colleague, publishes", async ({ page, who }) => {
    const button = buttons(page);
    const colleague = await creator("Cora Colleague");
    const { handle } = (await ok(colleague.get("/v1/me"))).body;
    const title = `Plain ${rareWord()}`;
    await openAs(page, who, "/studio/new");
    await page.getByLabel("Title").fill(title);
    await button("Create course").click();
    await page.waitForURL(/\/studio\/courses\/crs_/);
    const outline = page.url();
    for (const name of ["One", "Two"]) {
      await page.getByLabel("New section").fill(name);
      await button("Add section").click();
      await page.getByRole("heading", { level: 2, name }).waitFor();
    }
    await button("Move Two up").click();

    await sections(page, "Two", "One");

    const first = page.locator(".outline-section").first();
    await first.getByLabel("Title").fill("Only words");
    await first.getByRole("button", { name: "Add a lesson" }).click();
    await button("Move Only words down").click();
    await page.locator(".outline-section", { hasText: "One" }).getByRole("link", { name: "Only words" }).waitFor();
    await page.locator(".outline-section").first().getByText("Edit").click();
    await button("Delete section").first().click();
    await sections(page, "One");

    await page.getByRole("link", { name: "Only words" }).click();
    await page.getByLabel("Text").fill("Plain **words**.");
    await button("Preview").click();
    await page.locator("[data-rendered] strong", { hasText: "words" }).waitFor();
    await button("Save").click();
    await page.getByText("Saved.", { exact: true }).waitFor();

    await page.goto(`${outline.split("#")[0]}/authors`);
    await page.getByLabel("Handle").fill("nobody-has-this-one");
    await button("Add author").click();
    await page.getByRole("link", { name: "Handle: Nobody has this handle." }).waitFor();
    await page.getByLabel("Handle").fill(handle);
    await button("Add author").click();
    await page.getByRole("link", { name: "Cora Colleague" }).waitFor();

    await page.goto(`${outline.split("#")[0]}/details`);
    await page.getByLabel("Summary").fill("Words without scripts.");
    await page.getByLabel("Topics").fill("words, plain-text");
    await button("Save").click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Publish", exact: true }).click();
    await button("Publish").click();
    await page.getByText("Version 1 is now public").waitFor();
    const { items } = (await ok(who.get("/v1/authoring/courses"))).body;
    expect(items[0]).toMatchObject({ title, status: "published", topics: ["words", "plain-text"] });
  });

  it("says what is wrong with captions line by line, and keeps them", async ({ page, who }) => {
    const button = buttons(page);
    const course = await ok(who.post("/v1/authoring/courses", { title: "Said", language: "en" }));
    const section = await ok(who.post(`/v1/authoring/courses/${course.body.id}/sections`, { title: "S" }));
    const path = `/v1/authoring/sections/${section.body.id}/lessons`;
    const { body } = await ok(who.post(path, { kind: "video", title: "V" }));
    await page.goto(`${origin()}/studio/lessons/${body.id}/captions`);
    await page.getByLabel("WebVTT").fill("WEBVTT\n\n00:01.000 --> 00:02.000\nFine\n\n00:03,000 --> 00:04.000\nWrong\n");
    await button("Save").click();
    await page.locator(".error-summary", { hasText: "00:03,000 --> 00:04.000" }).waitFor();
    expect(await page.getByLabel("WebVTT").inputValue()).toContain("Fine");
  });
});

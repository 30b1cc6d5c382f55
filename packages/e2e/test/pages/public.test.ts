import { describe, expect } from "vitest";
import { browser, hasBrowser } from "../../src/browser.ts";
import { addLesson, documentCourse, draftCourse, rareWord } from "../../src/course.ts";
import { inBrowser, nobody } from "../../src/in-browser.ts";
import { seededCourse } from "../../src/lessons.ts";
import { origin } from "../../src/platform.ts";
import { fillSignIn } from "../../src/sign-in.ts";
import { creator, learner, ok, visitor } from "../../src/visitor.ts";

const it = inBrowser({ who: nobody });

it("a published change shows on the course page that was kept, to its author at once", async () => {
  const cleo = await creator();
  const { courseId, sectionId, slug } = await draftCourse(cleo, `Kept ${rareWord()}`);
  await addLesson(cleo, sectionId, { kind: "document", title: "Before", body: "Words." });
  await ok(cleo.post(`/v1/authoring/courses/${courseId}/publish`));
  const page = async () => ok(cleo.get(`/courses/${slug}`));
  const cacheStatus = async () => (await page()).headers.get("Cache-Status") ?? "";
  await expect.poll(cacheStatus).toMatch(/^edgewise;hit/);
  expect((await page()).body).toContain("Before");

  await addLesson(cleo, sectionId, { kind: "document", title: "Afterwards", body: "More words." });
  await ok(cleo.post(`/v1/authoring/courses/${courseId}/publish`));
  expect((await page()).body).toContain("Afterwards");
  await ok(cleo.post(`/v1/authoring/courses/${courseId}/unpublish`));
  expect((await cleo.get(`/courses/${slug}`)).status).toBe(404);
});

it("an old address of a course leads to the one it has now", async () => {
  const cleo = await creator();
  const { courseId, slug } = await documentCourse(cleo, rareWord());
  const { headers } = await ok(cleo.get(`/v1/authoring/courses/${courseId}`));
  const renamed = `${slug}-anew`;
  await ok(
    cleo.patch(`/v1/authoring/courses/${courseId}`, { slug: renamed }, { "If-Match": headers.get("ETag") ?? "" }),
  );
  await ok(cleo.post(`/v1/authoring/courses/${courseId}/publish`));
  for (const old of [slug, courseId]) {
    const answer = await visitor().get(`/ar/courses/${old}`);
    expect([answer.status, answer.headers.get("Location")]).toEqual([308, `/ar/courses/${renamed}`]);
  }
});

describe.runIf(hasBrowser)("in a browser", () => {
  it.afterEach(({ complaints }) => expect(complaints.splice(0)).toEqual([]));

  it("what is typed is found as it is typed, and leads to the second at which it is said", async ({ page }) => {
    const film = (await seededCourse()).lessons[0];
    await page.goto(`${origin()}/courses`);
    await page.locator(".catalogue[data-ready]").waitFor();
    await page.getByLabel("Level").selectOption("beginner");
    await page.waitForURL("**/courses?level=beginner");
    const status = page.getByRole("status");
    await expect.poll(() => status.textContent()).toBe("1 course");

    await page.getByRole("searchbox").pressSequentially("request", { delay: 30 });
    await page.waitForURL("**/courses?q=request");
    await expect.poll(() => status.textContent()).toMatch(/results? for “request”/);
    await page.getByLabel("Search in").selectOption("Spoken words");
    await page.waitForURL("**/courses?q=request&kind=caption");
    const hit = page.getByRole("listitem").filter({ hasText: "At 0:" }).getByRole("link").first();
    await hit.click();
    await page.waitForURL(new RegExp(`/lessons/${film?.id}\\?t=\\d+$`));

    await page.goBack();
    await page.locator(".catalogue[data-ready]").waitFor();
    await page.goBack();
    await page.waitForURL("**/courses?q=request");
    await expect.poll(() => page.getByLabel("Search in").inputValue()).toBe("");
    await page.goBack();
    await page.waitForURL("**/courses?level=beginner");
    await expect.poll(() => status.textContent()).toBe("1 course");
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
  });

  it("more of a long list comes in place, and the first of it has the focus", async ({ page }) => {
    await page.goto(`${origin()}/courses?q=the`);
    await page.locator(".catalogue[data-ready]").waitFor();
    const items = page.locator("[data-items] > li");
    const before = await items.count();
    await page.getByRole("link", { name: "Show more" }).click();
    await expect.poll(() => items.count()).toBeGreaterThan(before);
    expect(await items.nth(before).locator("a:focus").count()).toBe(1);
    expect(page.url()).toBe(`${origin()}/courses?q=the`);
  });

  it("says so when nothing can be looked up, and leaves what was there", async ({ page, complaints }) => {
    await page.goto(`${origin()}/courses`);
    await page.locator(".catalogue[data-ready]").waitFor();
    const before = await page.locator("[data-items] > li").count();
    await page.route("**/courses/results?*", (route) => route.abort());
    await page.getByRole("searchbox").fill("edge");
    await expect.poll(() => page.getByRole("status").textContent()).toMatch(/^The search did not work/);
    expect(await page.locator("[data-items] > li").count()).toBe(before);
    await page.unroute("**/courses/results?*");
    await page.getByRole("searchbox").fill("edge cache");
    await expect.poll(() => page.getByRole("status").textContent()).toMatch(/“edge cache”$/);
    // The browser complains of what the test cut off, and of nothing else.
    expect(complaints.splice(0).every((line) => /ERR_FAILED/.test(line))).toBe(true);
  });

  it("a learner sees on the page of everybody how far they are, and goes on", async ({ page }) => {
    const cleo = await creator();
    const { slug, first, second } = await documentCourse(cleo, rareWord());
    const lee = await learner();
    await ok(lee.put(`/v1/lessons/${first}/progress`, { completed: true }));
    await page.goto(`${origin()}/sign-in`);
    await fillSignIn(page, lee);
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));

    await page.goto(`${origin()}/courses/${slug}`);
    const goOn = page.getByRole("link", { name: "Continue" });
    await goOn.waitFor();
    const row = (title: string) => page.getByRole("listitem").filter({ hasText: title }).last();
    await expect.poll(() => row("Opening").textContent()).toContain("Completed");
    expect(await row("Marking").textContent()).not.toContain("Completed");
    await goOn.click();
    await page.waitForURL(`${origin()}/lessons/${second}`);

    await page.goto(origin());
    await page.getByText("Continue learning").waitFor();
    await page
      .getByRole("complementary")
      .getByRole("link", { name: /^Course of/ })
      .click();
    await page.waitForURL(/\/lessons\/les_/);
  });

  it("all of it works without scripts, in Arabic, on a narrow phone", async () => {
    await using plain = await browser({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    const phone = await plain.newPage();
    await phone.goto(`${origin()}/ar`);
    await phone.getByRole("main").getByRole("searchbox").fill("database");
    await phone.getByRole("button", { name: "ابحث" }).click();
    await phone.waitForURL("**/ar/courses?q=database");
    await phone.getByRole("link", { name: "How Edgewise works" }).first().click();
    await phone.waitForURL("**/ar/courses/how-edgewise-works");
    expect(await phone.locator("html").getAttribute("dir")).toBe("rtl");
    await phone.locator("header summary").click();
    await phone.getByRole("link", { name: "الدورات", exact: true }).first().click();
    await phone.waitForURL("**/ar/courses");
    await phone.goto(`${origin()}/ar/courses/how-edgewise-works`);
    await phone.getByRole("link", { name: "ابدأ" }).click();
    await phone.waitForURL(/\/ar\/lessons\/les_/);
    expect(await phone.getByRole("heading", { level: 1 }).textContent()).toBeTruthy();
  });
});

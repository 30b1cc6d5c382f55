import { describe, expect } from "vitest";
import { hasBrowser } from "../../src/browser.ts";
import { documentCourse, rareWord } from "../../src/course.ts";
import { inBrowser } from "../../src/in-browser.ts";
import { origin } from "../../src/platform.ts";
import { seeded } from "../../src/seeded-people.ts";
import { creator, learner, ok, visitor } from "../../src/visitor.ts";

const it = inBrowser({ who: async () => seeded("admin"), opens: "/staff" });

describe.runIf(hasBrowser)("a member of staff", () => {
  it("takes a course down, which is gone for everybody at once, and gives it back to its author", async ({ page }) => {
    const author = await creator("Astrid Author");
    const { courseId, slug } = await documentCourse(author, rareWord());
    const seen = async () => (await visitor().get(`/courses/${slug}`)).status;
    expect(await seen()).toBe(200);

    await page.goto(`${origin()}/staff/courses?query=${slug}`);
    await page.getByRole("row").getByRole("link").first().click();
    await page.getByLabel("Reason").fill("Copied from somebody else");
    await page.getByRole("button", { name: "Take down this course" }).click();
    await page.getByText("Done.").waitFor();
    expect(await seen()).toBe(404);
    const draft = await ok(author.get(`/v1/authoring/courses/${courseId}`));
    expect(draft.body.takedown).toMatchObject({ reason: "Copied from somebody else" });

    await page.getByRole("button", { name: "Reinstate" }).click();
    await page.getByText("Its authors can publish it again").waitFor({ state: "detached" });
    expect(await page.getByText("Copied from somebody else").count()).toBe(1);
  });

  it("suspends somebody, whose session ends, and lets them in again", async ({ page }) => {
    const troubled = await learner("Tamsin Trouble");
    const { id } = (await ok(troubled.get("/v1/me"))).body;
    await page.goto(`${origin()}/staff/users/${id}`);
    await page.getByLabel("Reason").fill("Spam");
    await page.getByRole("button", { name: "Suspend this account" }).click();
    await page.getByText("This account is suspended").waitFor();
    const { email, password } = troubled;
    expect((await visitor().post("/v1/auth/sign-in/email", { email, password })).body.code).toBe("auth.banned");
    await page.getByRole("button", { name: "Reinstate" }).click();
    await page.getByRole("button", { name: "Suspend this account" }).waitFor();
    await ok(visitor().post("/v1/auth/sign-in/email", { email, password }));
  });

  it("acts as somebody under a banner, and becomes themselves again", async ({ page }) => {
    const helped = await learner("Hana Helped");
    const { id } = (await ok(helped.get("/v1/me"))).body;
    await page.goto(`${origin()}/staff/users/${id}`);
    await page.getByRole("button", { name: "Act as Hana Helped" }).click();
    await page.getByText("You are acting as Hana Helped.").waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("heading", { name: "People" }).waitFor();
    const entries = await page.context().request.get(`${origin()}/v1/admin/audit?accountId=${id}`);
    const actions = (await entries.json()).items.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(expect.arrayContaining(["impersonation.started", "impersonation.ended"]));
  });
});

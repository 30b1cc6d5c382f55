import { describe, expect, it } from "vitest";
import { barriers } from "../../src/axe.ts";
import { browser, hasBrowser } from "../../src/browser.ts";
import { complaintsOf } from "../../src/complaints.ts";
import { lettersTo, linkFor } from "../../src/mailbox.ts";
import { origin } from "../../src/platform.ts";
import { fillSignIn, openAs } from "../../src/sign-in.ts";
import { learner } from "../../src/visitor.ts";

describe.runIf(hasBrowser)("an organisation", () => {
  it("is founded, takes in who was invited by mail, and gives and takes roles", async () => {
    await using owners = await browser();
    await using guests = await browser();
    const [founder, guest] = [await learner("Fatima Founder"), await learner("Gil Guest")];
    const page = await owners.newPage();
    const complaints = complaintsOf(page);
    await openAs(page, founder, "/account/organisations");
    await page.getByLabel("Name", { exact: true }).fill("Analytical Society");
    await page.getByLabel("Short name").fill(`society-${crypto.randomUUID().slice(0, 8)}`);
    await page.getByRole("button", { name: "Create", exact: true }).click();
    await page.getByRole("heading", { name: "Analytical Society" }).waitFor();
    await page.getByLabel("Email address").fill(guest.email);
    await page.getByRole("button", { name: "Send invitation" }).click();
    await page.getByText(guest.email).waitFor();
    expect(await barriers(page)).toEqual([]);

    await expect.poll(async () => (await lettersTo(guest.email))[0]?.subject).toMatch(/^Join Analytical Society/);
    const theirs = await guests.newPage();
    await theirs.goto(origin() + (await linkFor(guest.email)));
    await fillSignIn(theirs, guest);
    await theirs.getByText(`${founder.email} invited you to join Analytical Society as member`).waitFor();
    expect(await barriers(theirs)).toEqual([]);
    await theirs.getByRole("button", { name: "Accept" }).click();
    await theirs.getByRole("link", { name: "Analytical Society" }).waitFor();

    await page.reload();
    await page.getByLabel("Role of Gil Guest", { exact: true }).selectOption("admin");
    await page.getByRole("button", { name: "Save the role of Gil Guest" }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Remove Gil Guest" }).click();
    await page.getByRole("heading", { name: "1 member" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

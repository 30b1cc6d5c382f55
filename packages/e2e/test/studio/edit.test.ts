import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { hasBrowser } from "../../src/browser.ts";
import { addLesson, draftCourse } from "../../src/course.ts";
import { inBrowser } from "../../src/in-browser.ts";
import { origin } from "../../src/platform.ts";
import { fillSignIn } from "../../src/sign-in.ts";
import { barriersAtTwoWidths } from "../../src/studio.ts";
import { creator, ok, type Visitor } from "../../src/visitor.ts";

interface Course {
  courseId: string;
  lessonId: string;
}

/** A course of two sections: A and B in the first, C in the second. */
async function threeLessons(who: Visitor): Promise<Course> {
  const { courseId, sectionId } = await draftCourse(who, "Order");
  const lessonId = await addLesson(who, sectionId, { kind: "document", title: "A", body: "Begun" });
  await addLesson(who, sectionId, { kind: "document", title: "B" });
  const second = await ok(who.post(`/v1/authoring/courses/${courseId}/sections`, { title: "Second steps" }));
  await addLesson(who, second.body.id, { kind: "document", title: "C" });
  return { courseId, lessonId };
}

const orderOf = async (who: Visitor, courseId: string): Promise<string> => {
  const { body } = await ok(who.get(`/v1/authoring/courses/${courseId}/outline`));
  const titles = (lessons: { title: string }[]) => lessons.map(({ title }) => title).join("");
  return body.sections.map((section: { lessons: { title: string }[] }) => titles(section.lessons)).join(" | ");
};

const it = inBrowser({ who: () => creator("Ed Editor"), opens: "/studio" });

describe.runIf(hasBrowser)("in the studio", () => {
  const save = (on: Page) => on.getByRole("button", { name: "Save", exact: true });

  it("lessons are moved with the keyboard, also to another section, and each move is read out and saved", async ({
    page,
    who,
    complaints,
  }) => {
    const { courseId } = await threeLessons(who);
    await page.goto(`${origin()}/studio/courses/${courseId}`);
    await page.locator(".grip").first().waitFor();
    const said = page.locator(".arrange [role=status]");
    const down = page.getByRole("button", { name: "Move A down" });
    await down.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => said.textContent()).toMatch(/^A: lesson 2 of 2 in First steps\.$|saved/);
    expect(await down.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => orderOf(who, courseId)).toBe("B | AC");
    await page.getByText("Order saved.").waitFor();
    await page.locator("summary[aria-label='More actions for A']").click();
    await page.getByRole("button", { name: "Move to First steps" }).click();
    await expect.poll(() => orderOf(who, courseId)).toBe("BA | C");
    await page.getByRole("button", { name: "Move Second steps up" }).click();
    await expect.poll(() => orderOf(who, courseId)).toBe("C | BA");
    expect(await barriersAtTwoWidths(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("lessons and sections are dragged; Escape puts them back", async ({ page, who }) => {
    const { courseId } = await threeLessons(who);
    await page.goto(`${origin()}/studio/courses/${courseId}`);
    const grip = (title: string) => page.locator(`[data-title="${title}"] .grip`).first();
    const drag = async (from: string, to: string, { drop = true } = {}) => {
      await grip(from).waitFor();
      const [a, b] = [await grip(from).boundingBox(), await grip(to).boundingBox()];
      if (!a || !b) throw new Error("nothing to grip");
      await page.mouse.move(a.x + 4, a.y + 8);
      await page.mouse.down();
      await page.mouse.move(b.x + 4, b.y + b.height + 6, { steps: 8 });
      if (!drop) await page.keyboard.press("Escape");
      await page.mouse.up();
    };
    await drag("A", "C");
    await expect.poll(() => orderOf(who, courseId)).toBe("B | CA");
    await drag("B", "C", { drop: false });
    await drag("First steps", "Second steps");
    await expect.poll(() => orderOf(who, courseId)).toBe("CA | B");
  });

  it("two who order the same course see both orders, and lose neither a lesson nor the choice", async ({
    page,
    who,
  }) => {
    const { courseId } = await threeLessons(who);
    await page.goto(`${origin()}/studio/courses/${courseId}`);
    await page.locator(".grip").first().waitFor();
    const { body: theirs } = await ok(who.get(`/v1/authoring/courses/${courseId}/outline`));
    const added = await addLesson(who, theirs.sections[1].id, { kind: "document", title: "D" });
    expect(added).toMatch(/^les_/);
    await page.getByRole("button", { name: "Move A down" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "Current" }).waitFor();
    expect(await barriersAtTwoWidths(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Use my order" }).click();
    await expect.poll(() => orderOf(who, courseId)).toBe("BA | CD");
    await page.getByRole("link", { name: "D", exact: true }).waitFor();
  });

  it("two tabs at one lesson lose nothing: the later one sees both texts side by side and decides", async ({
    context,
    page,
    who,
  }) => {
    const { lessonId } = await threeLessons(who);
    const other = await context.newPage();
    for (const tab of [page, other]) await tab.goto(`${origin()}/studio/lessons/${lessonId}`);
    await other.getByLabel("Text").fill("Theirs");
    await save(other).click();
    await other.getByText(/^Saved at /).waitFor();
    await page.getByLabel("Text").fill("Mine");
    await save(page).click();
    await page.getByRole("heading", { name: "Differences" }).waitFor();
    expect(await page.locator(".differences pre").allTextContents()).toEqual(["Mine", "Theirs"]);
    expect(await page.getByLabel("Text").inputValue()).toBe("Mine");
    expect(await barriersAtTwoWidths(page)).toEqual([]);
    await save(page).click();
    await page.getByText(/^Saved at /).waitFor();
    expect((await ok(who.get(`/v1/authoring/lessons/${lessonId}`))).body.body).toBe("Mine");
    await other.close();
  });

  it("what was typed into a window that was closed comes back", async ({ context, page, who }) => {
    const { lessonId } = await threeLessons(who);
    const lost = await context.newPage();
    await lost.goto(`${origin()}/studio/lessons/${lessonId}`);
    await lost.getByLabel("Text").fill("Typed and lost");
    await lost.getByText("Not saved yet, but kept on this device.").waitFor();
    await expect.poll(() => lost.evaluate(draftsKept)).toBeGreaterThan(0);
    await lost.close();
    await page.goto(`${origin()}/studio/lessons/${lessonId}`);
    await page.getByRole("button", { name: "Restore" }).click();
    expect(await page.getByLabel("Text").inputValue()).toBe("Typed and lost");
    await save(page).click();
    await page.getByText(/^Saved at /).waitFor();
    await page.reload();
    expect(await page.getByLabel("Text").inputValue()).toBe("Typed and lost");
    expect(await page.getByRole("button", { name: "Restore" }).count()).toBe(0);
  });

  it("whose session has ended signs in over the page, and what was typed is saved", async ({ context, page, who }) => {
    const { lessonId } = await threeLessons(who);
    await page.goto(`${origin()}/studio/lessons/${lessonId}`);
    await page.getByLabel("Text").fill("Long thought over");
    await context.clearCookies();
    await save(page).click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await fillSignIn(dialog, who);
    await page.getByText(/^Saved at /).waitFor();
    expect((await ok(who.get(`/v1/authoring/lessons/${lessonId}`))).body.body).toBe("Long thought over");
  });
});

function draftsKept(): Promise<number> {
  return new Promise((settle, fail) => {
    const opening = indexedDB.open("edgewise-studio");
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction("drafts").objectStore("drafts").count();
      counting.onsuccess = () => {
        opening.result.close();
        settle(counting.result);
      };
    };
  });
}

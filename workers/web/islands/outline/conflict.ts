import type { Order } from "../../src/studio/outline/order.ts";
import type { OutlineWords } from "../../src/studio/outline/outline-words.ts";
import { made } from "../parts/made.ts";
import { titleOf } from "./arrange.ts";

interface Theirs {
  sections: readonly { id: string; title: string; lessons: readonly { id: string; title: string }[] }[];
}

/** Shows both orders side by side and asks which one holds. Closing the dialog chooses what is saved already. */
export function askWhichOrder(
  root: HTMLElement,
  words: OutlineWords,
  { mine, theirs }: { mine: Order; theirs: Theirs },
): Promise<"mine" | "theirs"> {
  const titles = new Map(
    theirs.sections.flatMap((section) => [section, ...section.lessons]).map((it) => [it.id, it.title]),
  );
  const name = (id: string) => titles.get(id) ?? titleOf(root, id);
  const ofTheirs = theirs.sections.map(({ id, lessons }) => ({ id, lessonIds: lessons.map((one) => one.id) }));
  const column = (title: string, button: HTMLElement, sections: Order["sections"]) =>
    made("div", {}, made("h3", {}, title), listOf(sections, name), button);
  const keep = made("button", { type: "submit", value: "mine", class: "button" }, words.keepMine);
  const take = made("button", { type: "submit", value: "theirs", class: "button quiet" }, words.takeTheirs);
  const columns = made(
    "form",
    { method: "dialog", class: "two" },
    column(words.mine, keep, mine.sections),
    column(words.theirs, take, ofTheirs),
  );
  const heading = made("h2", { id: "outline-conflict" }, words.conflict);
  const dialog = made(
    "dialog",
    { "aria-labelledby": heading.id, class: "wide-dialog" },
    heading,
    columns,
    made("p", { class: "quiet" }, words.stays),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((settle) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      settle(dialog.returnValue === "mine" ? "mine" : "theirs");
    });
  });
}

function listOf(sections: Order["sections"], name: (id: string) => string): HTMLElement {
  const items = sections.map(({ id, lessonIds }) => {
    const lessons = lessonIds.map((lesson) => made("li", { dir: "auto" }, name(lesson)));
    return made("li", { dir: "auto" }, name(id), made("ol", {}, ...lessons));
  });
  return made("ol", { class: "order" }, ...items);
}

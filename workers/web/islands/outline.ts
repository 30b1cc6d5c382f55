import { isSame, moved, type Order } from "../src/studio/outline/order.ts";
import type { OutlineWords } from "../src/studio/outline/outline-words.ts";
import { arrange, orderIn, titleOf } from "./outline/arrange.ts";
import { draggable } from "./outline/drag.ts";
import { newSaver } from "./outline/saver.ts";
import { filled, wordsIn } from "./parts/words.ts";

/**
 * Moves sections and lessons without leaving the page: by the buttons that are there without scripts too, and by dragging.
 * Each move is read out and soon saved.
 */
export default function outline(root: HTMLElement): void {
  const words = wordsIn<OutlineWords>(root);
  const status = root.querySelector<HTMLElement>("[role=status]");
  const say = (...what: (string | Node)[]) => status?.replaceChildren(...what);
  const saver = newSaver(root, words, say);

  const change = (order: Order, id: string) => {
    if (isSame(order, orderIn(root))) return;
    arrange(root, order);
    say(placeOf(root, id, words));
    saver.changed();
  };

  root.addEventListener("submit", (event) => {
    const by = event.submitter;
    if (!(by instanceof HTMLButtonElement) || by.name !== "move") return;
    event.preventDefault();
    const [id = "", whither = ""] = by.value.split(" ");
    by.closest("details")?.removeAttribute("open");
    change(moved(orderIn(root), id, whither), id);
    // Keep the focus on the moved item, so that it can be moved further by keyboard.
    const focused = by.offsetParent ? by : root.querySelector<HTMLElement>(`#${id} summary, #${id} button`);
    focused?.focus();
  });
  draggable(root, words.drag, (id) => {
    say(placeOf(root, id, words));
    saver.changed();
  });
}

/** Where something stands now, in a sentence. */
function placeOf(root: HTMLElement, id: string, words: OutlineWords): string {
  const { sections } = orderIn(root);
  const title = titleOf(root, id);
  const at = sections.findIndex((section) => section.id === id);
  if (at >= 0) return filled(words.movedSection, { title, place: at + 1, count: sections.length });
  const section = sections.find(({ lessonIds }) => lessonIds.includes(id));
  const place = (section?.lessonIds.indexOf(id) ?? 0) + 1;
  const count = section?.lessonIds.length ?? 0;
  return filled(words.movedLesson, { title, place, count, section: titleOf(root, section?.id ?? "") });
}

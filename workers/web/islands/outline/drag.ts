import { made } from "../parts/made.ts";
import { filled } from "../parts/words.ts";
import { settle } from "./arrange.ts";

const edgePixels = 80;
const scrollPixels = 12;

/**
 * Gives sections and lessons a grip by which mouse, pen and finger drag them; Escape puts them back. Who cannot drag
 * has the buttons, so the grip is not needed for the keyboard. `dropped` is called with what was moved.
 */
export function draggable(root: HTMLElement, label: string, dropped: (id: string) => void): void {
  for (const item of root.querySelectorAll<HTMLElement>("[data-section], [data-lesson]")) {
    const grip = made("span", { class: "grip", title: filled(label, { title: item.dataset.title ?? "" }) });
    grip.ariaHidden = "true";
    (item.dataset.section === undefined ? item : (item.querySelector("header") ?? item)).prepend(grip);
    grip.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      drag(root, { item, event }, dropped);
    });
  }
}

interface Held {
  item: HTMLElement;
  event: PointerEvent;
}

function drag(root: HTMLElement, { item, event }: Held, dropped: (id: string) => void): void {
  const home = { parent: item.parentElement, next: item.nextElementSibling };
  const isSection = item.dataset.section !== undefined;
  const put = isSection ? putSection : putLesson;
  const over = new AbortController();
  let y = event.clientY;
  // What is moved in the document loses the pointer, so that which stays holds it.
  root.setPointerCapture(event.pointerId);
  fold(root, item, isSection);

  const end = (isKept: boolean) => {
    over.abort();
    if (!isKept) home.parent?.insertBefore(item, home.next);
    item.classList.remove("dragged");
    root.classList.remove("dragging-section");
    settle(root);
    const hasMoved = item.parentElement !== home.parent || item.nextElementSibling !== home.next;
    if (isKept && hasMoved) dropped(item.id);
  };
  const options = { signal: over.signal };
  const follow = (move: PointerEvent) => {
    y = move.clientY;
    put(root, item, y);
  };
  root.addEventListener("pointermove", follow, options);
  root.addEventListener("pointerup", () => end(true), options);
  root.addEventListener("pointercancel", () => end(false), options);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && end(false), options);
  const scroll = () => {
    if (over.signal.aborted) return;
    const beyond = y < edgePixels ? -scrollPixels : y > innerHeight - edgePixels ? scrollPixels : 0;
    if (beyond !== 0) scrollBy(0, beyond);
    requestAnimationFrame(scroll);
  };
  scroll();
}

/** Sections are dragged as lines, so that tall ones do not jump; what is held stays under the pointer. */
function fold(root: HTMLElement, item: HTMLElement, isSection: boolean): void {
  const before = item.getBoundingClientRect().top;
  item.classList.add("dragged");
  root.classList.toggle("dragging-section", isSection);
  scrollBy(0, item.getBoundingClientRect().top - before);
}

function putSection(root: HTMLElement, item: HTMLElement, y: number): void {
  const others = [...root.querySelectorAll<HTMLElement>("[data-section]")].filter((one) => one !== item);
  const next = others.find((one) => isAbove(y, one));
  if (item.nextElementSibling !== (next ?? null)) item.parentElement?.insertBefore(item, next ?? null);
}

function putLesson(root: HTMLElement, item: HTMLElement, y: number): void {
  const sections = [...root.querySelectorAll<HTMLElement>("[data-section]")];
  const section = sections.find((one) => y < one.getBoundingClientRect().bottom) ?? sections.at(-1);
  const list = section?.querySelector<HTMLElement>(".outline-lessons");
  if (!list) return;
  const others = [...list.children].filter((one) => one !== item);
  const next = others.find((one) => isAbove(y, one)) ?? null;
  if (item.parentElement !== list || item.nextElementSibling !== next) list.insertBefore(item, next);
}

function isAbove(y: number, element: Element): boolean {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2;
}

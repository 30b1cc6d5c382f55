import type { Order } from "../../src/studio/outline/order.ts";

const sectionsIn = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>("[data-section]")];

/** The order in which things stand on the page. */
export function orderIn(root: HTMLElement): Order {
  return {
    sections: sectionsIn(root).map((section) => ({
      id: section.id,
      lessonIds: [...section.querySelectorAll<HTMLElement>("[data-lesson]")].map(({ id }) => id),
    })),
  };
}

/** Puts what is on the page in this order. What has the focus keeps it. */
export function arrange(root: HTMLElement, order: Order): void {
  const focused = document.activeElement;
  const list = root.querySelector(".outline-sections");
  for (const { id, lessonIds } of order.sections) {
    const section = byId(root, id);
    if (!section) continue;
    list?.append(section);
    section.querySelector(".outline-lessons")?.append(...lessonIds.flatMap((lesson) => byId(root, lesson) ?? []));
  }
  settle(root);
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

/** A lesson is not offered the way to where it is. */
export function settle(root: HTMLElement): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>(".menu button[name=move]")) {
    const [, whither] = button.value.split(" ");
    button.hidden = button.closest("[data-section]")?.id === whither;
  }
}

/** What a section or lesson is called. */
export function titleOf(root: HTMLElement, id: string): string {
  return byId(root, id)?.dataset.title ?? id;
}

function byId(root: HTMLElement, id: string): HTMLElement | undefined {
  return root.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? undefined;
}

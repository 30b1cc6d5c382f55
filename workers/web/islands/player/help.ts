import { islandTrust } from "../parts/island-trust.ts";

/** Shows what the keyboard does, in a dialog that the server says once it is asked for. */
export async function showHelp(root: HTMLElement): Promise<void> {
  const known = root.querySelector("dialog");
  if (known) return known.showModal();
  const answer = await fetch(root.dataset.shortcuts ?? "").catch(() => undefined);
  if (answer?.status !== 200) return;
  root.insertAdjacentHTML("beforeend", islandTrust.createHTML(await answer.text()));
  root.querySelector("dialog")?.showModal();
}

/** Brings in the style of what is seen later. */
export function loadSheet(root: HTMLElement): void {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = root.dataset.sheet ?? "";
  document.head.append(sheet);
}

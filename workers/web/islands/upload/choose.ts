/** Offers what has arrived in the list that it is for, and chooses it when asked or when nothing is chosen yet. */
export function offer(
  root: HTMLElement,
  { mediaId, name, isAsked }: { mediaId: string; name: string; isAsked: boolean },
): boolean {
  const field = document.getElementsByName(root.dataset.into ?? "")[0];
  if (!(field instanceof HTMLSelectElement)) return false;
  if (![...field.options].some(({ value }) => value === mediaId)) field.add(new Option(name, mediaId), 1);
  if (!isAsked && field.value !== "") return false;
  field.value = mediaId;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

/** What scrolls sideways in a text is reached by keyboard too; what does not scroll is no stop on the way. */
export function makeReachable(root: HTMLElement): void {
  const watching = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const part of root.querySelectorAll(".prose :is(pre, table)")) watching.observe(part);
}

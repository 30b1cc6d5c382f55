/** Makes parts that scroll sideways reachable by keyboard; parts that do not scroll are not tab stops. */
export function makeReachable(root: HTMLElement): void {
  const watching = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const part of root.querySelectorAll(".prose :is(pre, table)")) watching.observe(part);
}

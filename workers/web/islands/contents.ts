/** Marks in a table of contents which part of the text is being read. */
export default function contents(root: HTMLElement): void {
  const links = new Map(
    [...root.querySelectorAll<HTMLAnchorElement>("a[href^='#']")].flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading ? [[heading as Element, link] as const] : [];
    }),
  );
  const headings = [...links.keys()];
  const mark = () => {
    // The last heading that has passed the upper third of the window.
    const here = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3) ?? headings[0];
    for (const [heading, link] of links) {
      if (heading === here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const passing = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px", threshold: [0, 1] });
  for (const heading of headings) passing.observe(heading);
}

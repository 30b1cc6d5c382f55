import { type Rendered, render } from "./render.ts";

/** What learners would see of this Markdown, made by the very renderer that publishing uses. */
export function preview(markdown: string): Pick<Rendered, "html" | "toc"> {
  const { html, toc } = render(markdown);
  return { html, toc };
}

import { fromHtml } from "hast-util-from-html";
import { wordsOf } from "../markdown/render.ts";

/** The words of rendered Markdown without its markup, a line for each block. */
export function wordsIn(html: string): string {
  return wordsOf(fromHtml(html, { fragment: true }));
}

import GithubSlugger, { slug } from "github-slugger";
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { toString as textOf } from "hast-util-to-string";
import MarkdownIt from "markdown-it";
import { SKIP, visit } from "unist-util-visit";
import type { TocEntry } from "../version/tables.ts";
import { tameLinks } from "./links.ts";
import type { Pictures } from "./pictures.ts";
import { idPrefix, sanitizing } from "./sanitizing.ts";

/** Changes whenever the same Markdown would be rendered otherwise, so that a publication renders it anew. */
export const rendererVersion = 3;

/** What Markdown becomes. */
export interface Rendered {
  html: string;
  toc: TocEntry[];
  /** The words without markup, a line for each block. */
  plain: string;
}

// Raw HTML comes out as text. The library bounds nesting and stays near linear on hostile input.
const parser = new MarkdownIt({ html: false, linkify: true });
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/**
 * Renders CommonMark with GitHub's tables, strikethrough and plain https links to HTML that is safe to put into a page,
 * with an anchor on every heading. Of the platform's own pictures only the given ones are shown, with the room they take;
 * another is replaced by its text.
 */
export function render(markdown: string, pictures: Pictures = new Map()): Rendered {
  const parsed = fromHtml(parser.render(markdown), { fragment: true });
  const tree = sanitize(parsed, sanitizing);
  if (tree.type !== "root") throw new TypeError("A sanitized document is a document.");
  const toc = nameHeadings(tree);
  tameLinks(tree, pictures);
  tidyClasses(tree);
  makeReachable(tree);
  return { html: toHtml(tree), toc, plain: wordsOf(tree) };
}

/** Gives every heading an id that is unique in the document. */
function nameHeadings(tree: Root): TocEntry[] {
  const slugger = new GithubSlugger();
  const toc: TocEntry[] = [];
  visit(tree, "element", (node) => {
    const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1]);
    if (!depth) return;
    const title = textOf(node).trim();
    const id = `${idPrefix}${slugger.slug(slug(title) ? title : "section")}`;
    node.properties.id = id;
    toc.push({ id, depth, title });
    return SKIP;
  });
  return toc;
}

/** Cells are aligned by a class, because pages allow no inline styles; a class that was refused leaves nothing. */
function tidyClasses(tree: Root): void {
  visit(tree, "element", ({ properties }) => {
    const { style, className } = properties;
    if (typeof style === "string") properties.className = [style.replace("text-align:", "align-")];
    else if (Array.isArray(className) && className.length === 0) delete properties.className;
    delete properties.style;
  });
}

/** Programs and tables may scroll sideways, which has to be possible without a pointer (WCAG 2.1.1). */
function makeReachable(tree: Root): void {
  visit(tree, "element", ({ tagName, properties }) => {
    if (tagName === "pre" || tagName === "table") properties.tabIndex = 0;
  });
}

const blocks = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "pre"]);

/** The words of a document without its markup, a line for each block. */
export function wordsOf(tree: Root): string {
  let words = "";
  visit(tree, (node) => {
    if (node.type === "text") words += node.value;
    if (node.type === "element" && blocks.has(node.tagName)) words += "\n";
  });
  return words
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
}

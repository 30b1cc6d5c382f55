import spec from "commonmark-spec/spec.txt?raw";
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { render } from "../src/markdown/render.ts";

interface Example {
  number: number;
  section: string;
  markdown: string;
  html: string;
}

/** The examples of the CommonMark specification, cut out as its own tests do. */
function examples(): Example[] {
  const found: Example[] = [];
  let section = "";
  const text = spec.replace(/^<!-- END TESTS -->[\s\S]*/m, "");
  for (const match of text.matchAll(/^`{32} example\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$|^#{1,6} *(.*)$/gm)) {
    const [, markdown = "", html = "", heading] = match;
    if (heading !== undefined) section = heading;
    else
      found.push({
        number: found.length + 1,
        section,
        markdown: markdown.replaceAll("→", "\t"),
        html: html.replaceAll("→", "\t"),
      });
  }
  return found;
}

/** HTML without what we add or change on purpose: anchors, `rel`, attributes of pictures, what the keyboard reaches. */
function plain(html: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, "element", (node, index, parent) => {
    const {
      id: _id,
      rel: _rel,
      loading: _l,
      decoding: _d,
      referrerPolicy: _r,
      tabIndex: _t,
      ...kept
    } = node.properties;
    node.properties = kept;
    if (typeof kept.href === "string") node.properties.href = kept.href.replace(/^#s-/, "#");
    // A picture from nowhere we allow is its words.
    if (node.tagName === "img" && parent && index !== undefined && !/^https:/.test(String(kept.src))) {
      parent.children[index] = { type: "text", value: String(kept.alt ?? "") };
    }
  });
  return toHtml(fromHtml(toHtml(tree), { fragment: true })).replace(/<blockquote>\s+/g, "<blockquote>");
}

/** Plain addresses are links here, and a class has to look like the name of a language. */
const extensions = [34, 144, 602, 608, 611];

/** Raw HTML is text here, and schemes that pages must not link to are no links. */
const onPurpose = (example: Example) =>
  extensions.includes(example.number) ||
  /^(?:HTML blocks|Raw HTML)$/.test(example.section) ||
  /href="(?!https?:|mailto:)[^/?#"]*:/i.test(example.html) ||
  /<(?:a|b|bar|del|div|foo|img|ins|pre|table|td|tr|script|style|!--|responsive-image|\/)[^a-z]/i.test(
    example.markdown.replace(/<(?:https?|mailto):[^>]*>/gi, ""),
  );

describe("CommonMark", () => {
  const all = examples();

  it("has the examples of version 0.31", () => {
    expect(all).toHaveLength(652);
  });

  it("is rendered as the specification has it, but for raw HTML and foreign schemes", () => {
    const judged = all.filter((example) => !onPurpose(example));
    const wrong = judged.filter((example) => plain(render(example.markdown).html) !== plain(example.html));
    expect(wrong.map(({ number, markdown, html }) => [number, markdown, html, render(markdown).html])).toEqual([]);
    expect(judged.length).toBeGreaterThan(550);
  });
});

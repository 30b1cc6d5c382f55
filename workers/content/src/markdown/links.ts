import type { Element, ElementContent, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { idPrefix } from "./sanitizing.ts";

const external = /^(?:https?:)?\/\//i;
const ownMedia = /^\/v1\/media\/[\w/.~-]+$/;

/**
 * Makes links and images behave: a link out of the platform gets `rel`, a fragment leads to the heading it names, and an
 * image that is neither https nor media of the platform is replaced by its text.
 */
export function tameLinks(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName === "a") tameLink(node);
    if (node.tagName !== "img" || !parent || index === undefined) return;
    if (isAllowedImage(node)) {
      Object.assign(node.properties, { loading: "lazy", decoding: "async", referrerPolicy: "no-referrer" });
      return;
    }
    parent.children[index] = altOf(node);
    return SKIP;
  });
}

function tameLink(node: Element): void {
  const { href } = node.properties;
  if (typeof href !== "string") return;
  if (external.test(href)) node.properties.rel = ["nofollow", "noopener"];
  else if (href.startsWith("#") && href.length > 1 && !href.startsWith(`#${idPrefix}`)) {
    node.properties.href = `#${idPrefix}${href.slice(1)}`;
  }
}

function isAllowedImage({ properties: { src } }: Element): boolean {
  return typeof src === "string" && (/^https:\/\//i.test(src) || ownMedia.test(src));
}

function altOf({ properties: { alt } }: Element): ElementContent {
  return { type: "text", value: typeof alt === "string" ? alt : "" };
}

import type { Element, ElementContent, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { type Pictures, pictureAddress } from "./pictures.ts";
import { idPrefix } from "./sanitizing.ts";

const external = /^(?:https?:)?\/\//i;

/**
 * Makes links and images behave: a link out of the platform gets `rel`, a fragment leads to the heading it names, and an
 * image that is neither https nor one of the given pictures of the platform is replaced by its text.
 */
export function tameLinks(tree: Root, pictures: Pictures): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName === "a") tameLink(node);
    if (node.tagName !== "img" || !parent || index === undefined) return;
    const image = imageOf(node, pictures);
    if (image) {
      Object.assign(node.properties, image, { loading: "lazy", decoding: "async", referrerPolicy: "no-referrer" });
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

/** Where an image is found and the room it takes; undefined for one that is not to be shown. */
function imageOf({ properties: { src } }: Element, pictures: Pictures): { src: string } | undefined {
  if (typeof src !== "string") return undefined;
  if (/^https:\/\//i.test(src)) return { src };
  const picture = pictures.get(pictureAddress.exec(src)?.[1] ?? "");
  return picture && { src: picture.src, ...picture.pixels };
}

function altOf({ properties: { alt } }: Element): ElementContent {
  return { type: "text", value: typeof alt === "string" ? alt : "" };
}

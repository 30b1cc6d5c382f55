import type { Schema } from "hast-util-sanitize";

/** Ids and fragments of authors' text all begin with this, so that none can stand for an id of the page around it. */
export const idPrefix = "s-";

/**
 * All that may be in rendered Markdown. Raw HTML is text before it gets here; this is the second line of defence, and the
 * place that says what is allowed.
 */
export const sanitizing: Schema = {
  tagNames: [
    ...["h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "pre", "hr", "br", "ul", "ol", "li"],
    ...["table", "thead", "tbody", "tr", "th", "td", "a", "code", "em", "img", "s", "strong"],
  ],
  attributes: {
    a: ["href", "title"],
    code: [["className", /^language-[\w+#.-]{1,40}$/]],
    img: ["src", "alt", "title"],
    ol: ["start"],
    td: [["style", /^text-align:(?:left|center|right)$/]],
    th: [["style", /^text-align:(?:left|center|right)$/]],
  },
  protocols: { href: ["https", "http", "mailto", "HTTPS", "HTTP", "MAILTO"], src: ["https"] },
  ancestors: { tbody: ["table"], td: ["table"], th: ["table"], thead: ["table"], tr: ["table"] },
  // No id of the author's gets this far; ours are made afterwards.
  clobber: [],
  clobberPrefix: "",
  strip: ["script", "style"],
};

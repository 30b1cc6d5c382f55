import { hangsAfter } from "@edgewise/testkit/time-limits";
import fc from "fast-check";
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { render } from "../src/markdown/render.ts";

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<a href='javascript:alert(1)'>x</a>",
  "<details open ontoggle=alert(1)>",
  "<form action=javascript:alert(1)><button>x</button></form>",
  "<base href=//evil.example>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61&#x6C&#x65&#x72&#x74)",
  "[x](\u0001javascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](ms-word:ofe%7Cu%7Chttps://a.example/x.doc)",
  "<intent://a.example/#Intent;scheme=http;end>",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](<javascript:alert(1)>)",
  "[x]: javascript:alert(1)\n\n[x]",
  '[x](https://a.example "onmouseover=alert(1) x=")',
  '[x](https://a.example/"onmouseover=alert(1))',
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2Zz4=)",
  "![x](http://tracker.example/pixel.png)",
  "![x](//tracker.example/pixel.png)",
  '![x" onerror="alert(1)](https://a.example/x.png)',
  '![x](https://a.example/x.png"onerror="alert(1))',
  "![x](/v1/admin/users)",
  "![x](/v1/media/../admin)",
  "<javascript:alert(1)>",
  '<https://a.example/"onclick=alert(1)>',
  '```js" onclick=alert(1)\nx\n```',
  '```"><script>alert(1)</script>\nx\n```',
  "# <img src=x onerror=alert(1)>",
  "|<b>|\n|-|\n|<script>x</script>|",
  "`<script>alert(1)</script>`",
];

const tags = new Set(
  "h1 h2 h3 h4 h5 h6 p blockquote pre hr br ul ol li table thead tbody tr th td a code em img s strong".split(" "),
);
const attributes: Record<string, RegExp> = {
  "a href": /^(?:https?:|mailto:|[^:/?#]*(?:[/?#]|$))/i,
  "a rel": /^nofollow noopener$/,
  "a title": /^/,
  "code className": /^language-[\w+#.-]{1,40}$/,
  "img src": /^(?:https:\/\/|\/v1\/media\/)/i,
  "img alt": /^/,
  "img title": /^/,
  "img loading": /^lazy$/,
  "img decoding": /^async$/,
  "img referrerPolicy": /^no-referrer$/,
  "ol start": /^\d+$/,
  "pre tabIndex": /^0$/,
  "table tabIndex": /^0$/,
  "td className": /^align-(?:left|center|right)$/,
  "th className": /^align-(?:left|center|right)$/,
};

/** Everything in rendered HTML, as a browser's parser reads it, that is not on the lists above. */
function strangers(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html, { fragment: true }) as Nodes, (node) => {
    if (node.type === "comment" || node.type === "doctype") found.push(node.type);
    if (node.type !== "element") return;
    if (!tags.has(node.tagName)) found.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      const allowed = /^h[1-6]$/.test(node.tagName) && name === "id" ? /^s-/ : attributes[`${node.tagName} ${name}`];
      const text = Array.isArray(value) ? value.join(" ") : String(value);
      if (!allowed?.test(text)) found.push(`${node.tagName} ${name}=${text}`);
    }
  });
  return found;
}

describe("rendered Markdown", () => {
  it("holds nothing a page must not hold, whatever is fed to it", () => {
    for (const markdown of hostile) expect([markdown, strangers(render(markdown).html)]).toEqual([markdown, []]);
    expect(strangers(render(hostile.join("\n\n")).html)).toEqual([]);
    // The judge itself sees what it is to see.
    expect(strangers("<p onclick=x><svg></svg><a href='javascript:x'>x</a></p>")).toHaveLength(3);
  });

  it("stays so for random pieces of markup put together", () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.constantFrom("<", ">", '"', "'", "`", "[", "](", ")", "![", "*", "\n", "\n\n", "&lt;", "|", "-", "#", "\\"),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(strangers(render(pieces.join("")).html)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("has tables, code with its language, strikethrough and plain addresses as links", () => {
    const { html } = render("|a|b|\n|:-|-:|\n|1|2|\n\n```sql title=x\nSELECT 1 < 2\n```\n\n~~no~~ https://a.example/x");
    expect(html).toContain('<th class="align-left">a</th>');
    expect(html).toContain('<code class="language-sql">SELECT 1 &#x3C; 2\n</code>');
    expect(html).toContain("<s>no</s>");
    expect(html).toContain('<a href="https://a.example/x" rel="nofollow noopener">https://a.example/x</a>');
  });

  it("lets programs and tables be reached with the keyboard, because they may scroll", () => {
    const { html } = render("|a|\n|-|\n|1|\n\n    SELECT 1\n");
    expect(html).toContain('<table tabindex="0">');
    expect(html).toContain('<pre tabindex="0"><code>SELECT 1\n</code></pre>');
  });

  it("marks links that lead away, and only those", () => {
    const { html } = render("[out](//a.example) [in](/courses/sql) [mail](mailto:a@b.example) [there](#some-heading)");
    expect(html).toContain('<a href="//a.example" rel="nofollow noopener">');
    expect(html).toContain('<a href="/courses/sql">');
    expect(html).toContain('<a href="mailto:a@b.example">');
    expect(html).toContain('<a href="#s-some-heading">');
  });

  it("keeps pictures that are https or given, and the words of the others", () => {
    const id = "med_01kah3v2m8q5x7w9y1z3b5d7f9";
    const markdown = `![ours](/v1/media/${id}) ![safe](https://a.example/x.png) ![plain](http://a.example/x.png)`;
    const { html } = render(markdown, new Map([[id, { src: `/v1/media/${id}`, pixels: { width: 4, height: 3 } }]]));
    expect(render(markdown).html.match(/<img /g)).toHaveLength(1);
    expect(html.match(/<img /g)).toHaveLength(2);
    expect(html).toContain(`<img src="/v1/media/${id}" alt="ours" width="4" height="3" loading="lazy"`);
    expect(html).toMatch(/> plain<\/p>/);
  });

  it("gives every heading an anchor of its own and lists them in order", () => {
    const { html, toc } = render("# Über *uns*\n\n## Plan\n\n## Plan\n\n> ### Inside\n\n## 🎈");
    expect(toc).toEqual([
      { id: "s-über-uns", depth: 1, title: "Über uns" },
      { id: "s-plan", depth: 2, title: "Plan" },
      { id: "s-plan-1", depth: 2, title: "Plan" },
      { id: "s-inside", depth: 3, title: "Inside" },
      { id: "s-section", depth: 2, title: "🎈" },
    ]);
    for (const { id } of toc) expect(html).toContain(`id="${id}"`);
  });

  it("gives the words without markup, for search", () => {
    expect(render("# One\n\n- *two*\n- three `four`\n\n|a|b|\n|-|-|\n|5|6|").plain).toBe(
      "One\ntwo\nthree four\na\nb\n5\n6",
    );
  });

  // Parsers that are quadratic in these need a minute; time stands still inside workerd, so the limit is the test's.
  it("takes hostile text without taking long", { timeout: hangsAfter(40) }, () => {
    for (const unit of ["a**b", "> ", "[", "_a*"]) {
      const { html } = render(unit.repeat(100_000 / unit.length));
      expect(html.length).toBeGreaterThan(0);
    }
  });
});

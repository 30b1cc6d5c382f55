import { parseSync, Visitor } from "oxc-parser";
import { type Check, lineAt } from "./check.ts";
import { sources } from "./imports.ts";

const rule = "literal-text";
const spoken = new Set(["alt", "aria-label", "aria-description", "aria-valuetext", "label", "placeholder", "title"]);
const words = /\p{L}{2,}/u;

/** What people read on a page comes from the catalogues of texts, so that it can be said in every language. */
export const literalText: Check = {
  rule,
  run: (tree) =>
    sources(tree, /^workers\/[^/]+\/(?:src|islands)\/.*\.tsx$/).flatMap((file) => {
      const text = tree.read(file);
      return literalsIn(file, text).map(({ at, said }) => ({
        file,
        line: lineAt(text, at),
        rule,
        sentence: `"${said.slice(0, 40)}" is said in one language only; give it a key in src/i18n.`,
      }));
    }),
};

function literalsIn(file: string, text: string): { at: number; said: string }[] {
  const found: { at: number; said: string }[] = [];
  const keep = (at: number, said: string) => {
    if (words.test(said)) found.push({ at, said: said.trim() });
  };
  const { program } = parseSync(file, text);
  new Visitor({
    JSXText: ({ start, value }) => keep(start + (value.length - value.trimStart().length), value),
    JSXAttribute({ name, start, value }) {
      if (name.type !== "JSXIdentifier" || !spoken.has(name.name)) return;
      if (value?.type === "Literal" && typeof value.value === "string") {
        keep(start, value.value);
      }
    },
  }).visit(program);
  return found;
}

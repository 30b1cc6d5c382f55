import { basename, dirname } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { z } from "zod";
import { type Check, lineOf, type Tree, type Violation } from "./check.ts";

const rule = "texts";
const first = "en";
const catalogueFile = /^workers\/[^/]+\/src\/i18n\/[a-z]{2}\/[a-z]+\.json$/;
/** Names that are the same in every language. */
const names = new Set(["Edgewise", "API", "PDF", "TOTP", "GitHub", "Google", "Microsoft"]);

/** One catalogue of texts: an area in a language. */
interface Catalogue {
  file: string;
  language: string;
  area: string;
  texts: Record<string, string>;
}

/**
 * Every text is there in every language: the same keys, with the same values to fill in, in all the plural forms of the
 * language (CLDR), translated, under the name of its area, and used by a page.
 */
export const texts: Check = {
  rule,
  run(tree) {
    const all = cataloguesIn(tree);
    const uses = usesIn(tree);
    return all.flatMap((catalogue) => {
      const original = all.find(({ area, language }) => area === catalogue.area && language === first);
      const say = (key: string, sentence: string): Violation => ({
        file: catalogue.file,
        line: lineOf(tree.read(catalogue.file), `"${key}"`),
        rule,
        sentence: `${key} ${sentence}`,
      });
      const sentences = Object.keys({ ...original?.texts, ...catalogue.texts }).flatMap((key) =>
        wrong(key, catalogue, original, uses).map((sentence) => say(key, sentence)),
      );
      return sentences;
    });
  },
};

function wrong(
  key: string,
  { area, language, texts }: Catalogue,
  original: Catalogue | undefined,
  uses: Uses,
): string[] {
  const text = texts[key];
  const before = original?.texts[key];
  if (text === undefined) return [`is missing in "${language}".`];
  if (before === undefined) return [`is not in "${first}", where texts begin.`];
  const message = read(text);
  if (!message) return ["is no ICU message."];
  const said: string[] = [];
  const expected = argumentsOf(read(before) ?? []);
  if (argumentsOf(message) !== expected) said.push(`has to fill in ${expected || "nothing"}, as in "${first}".`);
  const forms = missingForms(message, language);
  if (forms.length > 0) said.push(`lacks the plural form ${forms.join(", ")}.`);
  if (language !== first && text === before && saysWords(message) && !names.has(text)) said.push("is not translated.");
  if (language === first && area !== "common" && !key.startsWith(`${area}.`))
    said.push(`has to begin with "${area}.".`);
  if (language === first && !isUsed(key, uses)) said.push("is said nowhere.");
  return said;
}

/** The words in quotes that code has, and what stands before a value in the texts that it builds. */
interface Uses {
  words: ReadonlySet<string>;
  beginnings: ReadonlySet<string>;
}

/** Whether code names the key, or builds keys that begin like it. */
function isUsed(key: string, { words, beginnings }: Uses): boolean {
  if (words.has(key)) return true;
  const parts = key.split(".");
  return parts.some((_, i) => i > 0 && beginnings.has(`${parts.slice(0, i).join(".")}.`));
}

function cataloguesIn(tree: Tree): Catalogue[] {
  return tree.files
    .filter((file) => catalogueFile.test(file))
    .map((file) => ({
      file,
      language: basename(dirname(file)),
      area: basename(file, ".json"),
      texts: z.record(z.string(), z.string()).parse(JSON.parse(tree.read(file))),
    }));
}

function usesIn(tree: Tree): Uses {
  const files = tree.files.filter((file) => /^workers\/[^/]+\/(?:src|islands)\/.*\.tsx?$/.test(file));
  const found = (pattern: RegExp) =>
    new Set(files.flatMap((file) => [...tree.read(file).matchAll(pattern)].map(([, words = ""]) => words)));
  return { words: found(/"([^"\s]+)(?=")/g), beginnings: found(/`([^`\s$]+\.)(?=\$\{)/g) };
}

function read(text: string): MessageFormatElement[] | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Whether more stands in it than what is filled in. */
function saysWords(message: MessageFormatElement[]): boolean {
  return elementsOf(message).some((element) => element.type === TYPE.literal && /\p{L}/u.test(element.value));
}

/** The names of what is filled in, sorted. */
function argumentsOf(message: MessageFormatElement[]): string {
  return [
    ...new Set(
      elementsOf(message).flatMap((element) =>
        "value" in element && element.type !== TYPE.literal ? [element.value] : [],
      ),
    ),
  ]
    .sort()
    .join(", ");
}

function missingForms(message: MessageFormatElement[], language: string): string[] {
  const plurals = elementsOf(message).filter((element) => element.type === TYPE.plural);
  return plurals.flatMap(({ options, pluralType }) => {
    const { pluralCategories } = new Intl.PluralRules(language, { type: pluralType ?? "cardinal" }).resolvedOptions();
    return pluralCategories.filter((form) => !(form in options));
  });
}

/** The elements of a message and of all its branches. */
function elementsOf(message: MessageFormatElement[]): MessageFormatElement[] {
  return message.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element, ...Object.values(element.options).flatMap(({ value }) => elementsOf(value))];
    }
    return element.type === TYPE.tag ? [element, ...elementsOf(element.children)] : [element];
  });
}

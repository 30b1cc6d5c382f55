import { Refusal } from "./refusal.ts";

const kebabCase = /^[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*$/;
const lengthMax = 40;

/** Gives the name back when it is kebab-case. Throws a Refusal that says what the name was for. */
export function kebab(name: string | undefined, what: string): string {
  if (name === undefined) throw new Refusal(`The name of the ${what} is missing.`);
  if (!kebabCase.test(name) || name.length > lengthMax) {
    throw new Refusal(
      `"${name}" is no name for a ${what}: use kebab-case of up to ${lengthMax} letters, like lab-report.`,
    );
  }
  return name;
}

/** `lab-report` as `LabReport`. */
export function pascal(name: string): string {
  return name
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** `lab-report` as `labReport`. */
export function camel(name: string): string {
  const joined = pascal(name);
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

/** `lab-report` as `lab_report`. */
export function snake(name: string): string {
  return name.replaceAll("-", "_");
}

/** `lab-report` as `LAB_REPORT`. */
export function constant(name: string): string {
  return snake(name).toUpperCase();
}

/** `lab-report` as `lab report`. */
export function words(name: string): string {
  return name.replaceAll("-", " ");
}

/** A name as the key of an object literal: quoted only when it has to be. */
export function key(name: string): string {
  return name.includes("-") ? `"${name}"` : name;
}

/** The regular English plural of a noun: `entry` gives `entries`, `batch` gives `batches`. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/[aeiou]z$/.test(noun)) return `${noun}zes`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** The regular English singular: a noun without a plural's ending is given back as it is. */
export function singular(noun: string): string {
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  if (noun.endsWith("zzes")) return noun.slice(0, -3);
  if (/(?:ss|x|z|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

/** `a` or `an`, as the noun begins. */
export function article(noun: string): string {
  return /^[aeio]/.test(noun) ? "an" : "a";
}

import type { Json } from "../../openapi/document.ts";
import type { Broken } from "./broken.ts";
import type { SchemaChange } from "./schema-change.ts";

/** What changed in a schema, as the middle of a sentence. */
export function said({ keyword, inside, action, before, after }: SchemaChange): string {
  if (keyword === "properties")
    return action === "remove" ? `the field ${inside} is gone` : `the field ${inside} is new`;
  if (keyword === "required") {
    const name = String(before ?? after);
    return action === "add" ? `the field ${name} has to be there now` : `the field ${name} may be missing now`;
  }
  if (inside !== undefined)
    return `${keyword} ${action === "add" ? `has ${short(after)} now` : `lost ${short(before)}`}`;
  if (before === undefined) return `${keyword} ${short(after)} is new`;
  return after === undefined
    ? `${keyword} ${short(before)} is gone`
    : `${keyword} was ${short(before)}, is ${short(after)}`;
}

function short(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** A broken promise in one sentence, with a JSON Pointer into what was released. */
export function sentenceOf({ subject, pointer, what }: Broken): string {
  return `${subject}: ${what} (${pointer} of the last release).`;
}

import { isObject } from "../../openapi/document.ts";
import { effectOf, type SchemaChange } from "./schema-change.ts";

/**
 * Who relies on a schema: in a request those who send it, in an answer those who read it. An event is read by those who
 * know the last release and written by those who knew it (what lies in a queue), so it has to hold in both ways.
 */
export type Direction = "request" | "answer" | "event";

const growing = new Set(["maxLength", "maxItems", "maxProperties"]);

/** Whether a change of a schema breaks somebody who relies on how it was released. */
export function breaks(direction: Direction, change: SchemaChange): boolean {
  const effect = effectOf(change);
  if (effect === "same") return false;
  if (effect === "other") return true;
  if (effect === "narrower") return direction !== "answer";
  // More fields than are known are skipped by every reader, ours too.
  if (change.keyword === "additionalProperties") return false;
  if (direction === "request") return false;
  return direction === "event" || !isGrowth(change);
}

/**
 * Where an answer may let through more: a list of values gets another one, a text or a list gets longer, a union of
 * objects that are told apart by a field gets another kind. Readers skip values and kinds that they do not know.
 */
function isGrowth({ keyword, inside, after }: SchemaChange): boolean {
  if (growing.has(keyword)) return true;
  if (keyword === "enum") return inside !== undefined && after !== null;
  return (keyword === "oneOf" || keyword === "anyOf") && isObject(after) && after.type === "object";
}

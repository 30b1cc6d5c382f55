import { isDeepStrictEqual } from "node:util";
import { compareOpenApi, type Diff } from "api-smart-diff";
import { z } from "zod";
import type { Json, JsonObject } from "../../openapi/document.ts";
import type { Essence } from "../../openapi/essence.ts";
import { expanded, valueAt } from "./reference.ts";

/** One difference between two descriptions: where, along the path that a reader takes through every reference. */
export interface Difference {
  action: "add" | "remove" | "replace" | "rename";
  path: string[];
  before: Json | undefined;
  after: Json | undefined;
}

const Value = z.json().optional();

/**
 * What differs between the operations of two descriptions. Parameters are matched by place and name, kinds of a union by
 * likeness, references are followed.
 */
export function differences(released: Essence, present: Essence): Difference[] {
  const [old, young] = [expanded(released), expanded(present)];
  // Most paths are as they were. The comparison is slow, and writes into what it compares.
  const changed = (paths: JsonObject, others: JsonObject) =>
    structuredClone(Object.entries(paths).filter(([path, item]) => !isDeepStrictEqual(item, others[path])));
  const document = (paths: [string, Json][]) => ({ openapi: "3.0.3", info: {}, paths: Object.fromEntries(paths) });
  const { diffs } = compareOpenApi(document(changed(old, young)), document(changed(young, old)));
  const all = diffs.filter(({ path }: Diff) => path[0] === "paths").map(differenceOf);
  return all.map((difference) => ofWholeList(difference, old, young)).filter(isNoEcho);
}

/** A field that is gone is not required any more either, which need not be said. */
function isNoEcho({ action, path, before }: Difference, _i: number, all: Difference[]): boolean {
  if (action !== "remove" || path.at(-2) !== "required") return true;
  const field = [...path.slice(0, -2), "properties", before];
  return !all.some((other) => other.action === "remove" && isDeepStrictEqual(other.path, field));
}

function differenceOf({ action, path, before, after }: Diff): Difference {
  const names = path.slice(1).map(String);
  return { action, path: names, before: Value.parse(before), after: Value.parse(after) };
}

const lists = new Set(["enum", "oneOf", "anyOf", "allOf", "type"]);

/** A list that is new or gone says something else than one that got or lost an entry: no list lets everything through. */
function ofWholeList(difference: Difference, old: JsonObject, young: JsonObject): Difference {
  const path = difference.path.slice(0, -1);
  if (!lists.has(path.at(-1) ?? "") || !/^\d+$/.test(difference.path.at(-1) ?? "")) return difference;
  const [before, after] = [valueAt(path, old), valueAt(path, young)];
  return Array.isArray(before) && Array.isArray(after) ? difference : { ...difference, path, before, after };
}

/** The events as if each were an operation, so that one comparison does for both. */
export function asOperations(events: Record<string, JsonObject>): Essence {
  const operation = (schema: JsonObject) => ({
    post: { requestBody: { content: { "application/json": { schema } } } },
  });
  const paths = Object.entries(events).map(([type, schema]) => [type, operation(schema)]);
  return { paths: Object.fromEntries(paths), components: {} };
}

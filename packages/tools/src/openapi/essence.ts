import { merge } from "allof-merge";
import { z } from "zod";
import { isObject, type Json, type JsonObject, type OpenApi } from "./document.ts";

/** Objects by name. */
export const Named = z.record(z.string(), z.custom<JsonObject>(isObject));

/** What a caller relies on: paths and the components that they refer to, without a word of prose. */
export const Essence = z.object({ paths: Named, components: Named });
export type Essence = z.infer<typeof Essence>;

/** Prose, and what stands beside the answers alone. The names of examples stay: of a problem they are its codes. */
const prose = new Set(["description", "summary", "title", "tags", "example", "$schema", "$comment"]);
const kinds = ["schemas", "responses", "headers", "parameters"];
/** Objects whose keys are names and no keywords: a field may be called `description`. */
const named = new Set(["properties", "patternProperties", "responses", "headers", "content", "schemas", "$defs"]);
/** Where data stands and no schema. */
const data = new Set(["default", "const", "enum"]);

/** The part of a document that callers rely on, with every `allOf` merged into one schema. */
export function essenceOf({ paths, components }: Pick<OpenApi, "paths" | "components">): Essence {
  const shared = Object.fromEntries(kinds.flatMap((kind) => (components[kind] ? [[kind, components[kind]]] : [])));
  const whole = Essence.parse(merge({ openapi: "3.1.0", paths, components: shared }));
  const terse = (kind: JsonObject) => mapped(kind, withoutProse);
  return { paths: mapped(whole.paths, terse), components: mapped(whole.components, terse) };
}

/** A schema without its prose. */
export function withoutProse(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !prose.has(key));
  return Object.fromEntries(kept.flatMap(([key, inner]) => entry(key, inner)));
}

function entry(key: string, inner: Json): [string, Json][] {
  if (data.has(key)) return [[key, inner]];
  if (key === "examples") return isObject(inner) ? [[key, mapped(inner, () => ({}))]] : [];
  if (named.has(key) && isObject(inner)) return [[key, mapped(inner, withoutProse)]];
  return [[key, withoutProse(inner)]];
}

function mapped<T extends Json, U>(object: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

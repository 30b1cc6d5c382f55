import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject } from "./document.ts";

/** Where data stands and no schema. */
const data = new Set(["example", "examples", "default", "const", "enum"]);
const int32Max = 2 ** 31 - 1;

/** Says of every schema what zod knows and does not write: the width of integers, and that tuples have no more items. */
export function finishSchemas(value: Json): Json {
  if (Array.isArray(value)) return value.map(finishSchemas);
  if (!isObject(value)) return value;
  const inner = Object.entries(value).map(([key, item]) => [key, data.has(key) ? item : finishSchemas(item)]);
  return closedTuple(plainPattern(integerFormat(Object.fromEntries(inner))));
}

/** Not every reader of JSON Schema compiles patterns as Unicode, so a class that has plain ranges is written as these. */
const controlCharacters = "\\u0000-\\u001f\\u007f-\\u009f";

/** The pattern without the flag that zod-to-openapi leaves at the end of a Unicode expression. */
function plainPattern(schema: JsonObject): JsonObject {
  if (typeof schema.pattern !== "string") return schema;
  const pattern = schema.pattern.replace(/\$\/u$/, "$").replaceAll("\\p{Cc}", controlCharacters);
  return { ...schema, pattern };
}

function integerFormat(schema: JsonObject): JsonObject {
  if (!hasType(schema, "integer") || schema.format !== undefined) return schema;
  const bounds = [schema.minimum, schema.maximum, schema.exclusiveMinimum, schema.exclusiveMaximum];
  const narrow = bounds.every((bound) => typeof bound !== "number" || Math.abs(bound) <= int32Max);
  const bounded = typeof (schema.maximum ?? schema.exclusiveMaximum) === "number";
  return { ...schema, format: narrow && bounded ? "int32" : "int64" };
}

/** A tuple of equals is a list of that length, which every reader understands. */
function closedTuple(schema: JsonObject): JsonObject {
  if (!hasType(schema, "array") || !Array.isArray(schema.prefixItems) || schema.items !== undefined) return schema;
  const { prefixItems, ...rest } = schema;
  const [first = {}, ...others] = prefixItems;
  const length = { minItems: prefixItems.length, maxItems: prefixItems.length };
  const equal = others.every((item) => isDeepStrictEqual(item, first));
  return equal ? { ...rest, ...length, items: first } : { ...rest, ...length, prefixItems, items: {} };
}

function hasType(schema: JsonObject, type: string): boolean {
  return schema.type === type || (Array.isArray(schema.type) && schema.type.includes(type));
}

import type { Difference } from "./differences.ts";
import type { SchemaChange } from "./schema-change.ts";

const mapping = new Set(["properties", "patternProperties"]);
const listing = new Set(["oneOf", "anyOf", "allOf", "prefixItems"]);
const single = new Set(["items", "additionalProperties", "not", "propertyNames", "contains"]);

/** A difference below a schema, as a change of one keyword of the innermost schema that it touches. */
export function schemaChange(path: string[], { action, before, after }: Difference): SchemaChange {
  const [keyword = "", inside] = innermost(path);
  return {
    action: action === "rename" ? "replace" : action,
    keyword,
    inside,
    before,
    after,
  };
}

function innermost(path: string[]): string[] {
  const [keyword = "", name, ...below] = path;
  const isNamed = mapping.has(keyword) || listing.has(keyword);
  if (isNamed && name !== undefined && below.length > 0) return innermost(below);
  return single.has(keyword) && name !== undefined ? innermost([name, ...below]) : path;
}

import { isObject, type Json, type JsonObject } from "../../openapi/document.ts";
import type { Essence } from "../../openapi/essence.ts";

/** The paths with every reference replaced by what it leads to; one that leads back into itself stays. */
export function expanded({ paths, components }: Essence): JsonObject {
  const expand = (value: Json, within: string[]): Json => {
    if (Array.isArray(value)) return value.map((item) => expand(item, within));
    if (!isObject(value)) return value;
    if (typeof value.$ref === "string" && !within.includes(value.$ref)) {
      return expand(target(value.$ref, components), [...within, value.$ref]);
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, expand(inner, within)]));
  };
  return Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, expand(item, [])]));
}

/** The value at the end of a path. */
export function valueAt(path: string[], root: Json): Json | undefined {
  return path.reduce<Json | undefined>(entryOf, root);
}

/** A JSON Pointer (RFC 6901) to where a path through references really leads: a component is named as one. */
export function pointerOf(path: string[], { paths, components }: Essence): string {
  let value: Json | undefined = paths;
  let steps = ["paths"];
  for (const step of path) {
    value = entryOf(value, step);
    steps = [...steps, step];
    while (isObject(value) && typeof value.$ref === "string") {
      steps = value.$ref.split("/").slice(1);
      value = target(value.$ref, components);
    }
  }
  return steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function entryOf(value: Json | undefined, key: string): Json | undefined {
  if (!isObject(value) && !Array.isArray(value)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function target(reference: string, components: Essence["components"]): Json {
  const [kind = "", name = ""] = reference.split("/").slice(2);
  return components[kind]?.[name] ?? {};
}

import { isObject, type JsonObject, methods, type OpenApi } from "./document.ts";

/** The document as text that is the same whatever order the services were read in. */
export function stableText(document: OpenApi): string {
  const { paths, components } = document;
  const sorted = {
    ...document,
    paths: byKey(paths, (item) => byOrder(item, methods)),
    components: byKey(components, (entries) => byKey(entries, (entry) => entry)),
  };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

function byKey<T, U>(object: Record<string, T>, inner: (value: T) => U): Record<string, U> {
  const keys = Object.keys(object).sort();
  return Object.fromEntries(keys.map((key) => [key, inner(object[key] as T)]));
}

/** Methods in their usual order, operations with their answers by status. */
function byOrder(item: JsonObject, order: readonly string[]): JsonObject {
  const keys = Object.keys(item).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return Object.fromEntries(
    keys.map((key) => {
      const operation = item[key] ?? null;
      if (!isObject(operation) || !isObject(operation.responses)) return [key, operation];
      return [key, { ...operation, responses: byKey(operation.responses, (response) => response) }];
    }),
  );
}

/** Anything that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** An OpenAPI 3.1 document as far as we handle it. */
export interface OpenApi {
  openapi: string;
  info: JsonObject;
  servers?: Json[];
  tags?: { name: string; description: string }[];
  paths: Record<string, JsonObject>;
  components: Record<string, JsonObject>;
}

/** What one Worker describes. */
export interface Part {
  service: string;
  document: OpenApi;
}

export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One operation and where it stands. */
export interface Operation {
  path: string;
  method: string;
  operation: JsonObject;
}

/** Every operation of a document, path by path. */
export function operationsOf(document: Pick<OpenApi, "paths">): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return isObject(operation) ? [{ path, method, operation }] : [];
    }),
  );
}

/** The same value with every object in it replaced by what `change` makes of it, inner ones first. */
export function deeply(value: Json, change: (object: JsonObject) => Json): Json {
  if (Array.isArray(value)) return value.map((item) => deeply(item, change));
  if (!isObject(value)) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deeply(item, change)])));
}

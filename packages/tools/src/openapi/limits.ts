import { join } from "node:path";
import { isObject, type Json, type JsonObject, type OpenApi, operationsOf } from "./document.ts";

/** Where the limits of what callers send lie below the root. */
export const limitsPath = "packages/client/src/limits.generated.ts";

export function limitsFile(root: string): string {
  return join(root, limitsPath);
}

const words = ["minLength", "maxLength", "minimum", "maximum", "maxItems", "pattern"];
/** A field of a body, and a field of what the body lists. */
const depthMax = 2;

const header = `// Written by \`pnpm openapi\` from the API's description.

/**
 * What the API accepts of each field it is sent, by the name of the request's schema, or by the operation's id where the
 * schema has no name. A list has the limits of its members under \`items\`.
 */
export const limits = `;

/** The limits of every request body as TypeScript: forms that take theirs from here cannot differ from the API. */
export function limitsText(text: string): string {
  const document: OpenApi = JSON.parse(text);
  const schemas = document.components.schemas ?? {};
  const entries = operationsOf(document).flatMap(({ operation }) => bodiesOf(operation, schemas));
  const sorted = [...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${header}${JSON.stringify(Object.fromEntries(sorted), null, 2)} as const;\n`;
}

/** The bodies of an operation that have limits, each with its name. */
function bodiesOf({ operationId, requestBody }: JsonObject, schemas: JsonObject): [string, JsonObject][] {
  const content = isObject(requestBody) && isObject(requestBody.content) ? requestBody.content : {};
  return Object.values(content).flatMap((one): [string, JsonObject][] => {
    const schema = isObject(one) ? one.schema : undefined;
    const limits = limitsOf(schema, schemas, depthMax);
    return limits === undefined ? [] : [[nameOf(schema) ?? String(operationId), limits]];
  });
}

/** Undefined for what may be anything. */
function limitsOf(schema: Json | undefined, schemas: JsonObject, depth: number): JsonObject | undefined {
  if (!isObject(schema)) return undefined;
  const name = nameOf(schema);
  if (name !== undefined) return limitsOf(schemas[name], schemas, depth);
  const own = Object.entries(schema).filter(([key]) => words.includes(key));
  const items = limitsOf(schema.items, schemas, depth);
  const found = [
    ...variantsOf(schema).map((variant) => limitsOf(variant, schemas, depth) ?? {}),
    depth > 0 ? fieldsOf(schema.properties, schemas, depth) : {},
    items === undefined ? {} : { items },
    Object.fromEntries(own),
  ];
  const limits: JsonObject = Object.assign({}, ...found);
  return Object.keys(limits).length > 0 ? limits : undefined;
}

function fieldsOf(properties: Json | undefined, schemas: JsonObject, depth: number): JsonObject {
  const fields = isObject(properties) ? Object.entries(properties) : [];
  return Object.fromEntries(
    fields.flatMap(([field, schema]) => {
      const limits = limitsOf(schema, schemas, depth - 1);
      return limits === undefined ? [] : [[field, limits]];
    }),
  );
}

/** The parts of an `allOf`, and the one alternative of what may also be null. Of more alternatives none is the limit. */
function variantsOf({ allOf, anyOf, oneOf }: JsonObject): Json[] {
  const alternatives = [anyOf, oneOf].flatMap((list) => {
    const real = Array.isArray(list) ? list.filter((one) => !isObject(one) || one.type !== "null") : [];
    return real.length === 1 ? real : [];
  });
  return [...(Array.isArray(allOf) ? allOf : []), ...alternatives];
}

/** The name that a schema is referred to by. */
function nameOf(schema: Json | undefined): string | undefined {
  return isObject(schema) && typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
}

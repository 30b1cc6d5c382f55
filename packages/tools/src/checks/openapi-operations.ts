import { isObject, type Json, type JsonObject, type OpenApi, operationsOf } from "../openapi/document.ts";
import { documentPath } from "../openapi/generate.ts";
import { type Check, lineOf } from "./check.ts";

const rule = "openapi-operations";

/** Whoever reads the API's description finds of every operation its name, its purpose, an example and what can go wrong. */
export const openapiOperations: Check = {
  rule,
  run(tree) {
    if (!tree.files.includes(documentPath)) return [];
    const text = tree.read(documentPath);
    const document: OpenApi = JSON.parse(text);
    const seen = new Set<Json>();
    return operationsOf(document).flatMap(({ path, method, operation }) => {
      const id = operation.operationId;
      const wrong = [
        ...missing(operation),
        ...missingProblems(document, path, operation),
        ...missingExample(document, operation),
      ];
      if (id !== undefined && seen.has(id)) wrong.push(`the operationId ${id} of another operation`);
      if (id !== undefined) seen.add(id);
      const line = lineOf(text, `"${path}": {`);
      return wrong.map((what) => ({
        file: documentPath,
        line,
        rule,
        sentence: `${method.toUpperCase()} ${path} has ${what}.`,
      }));
    });
  },
};

function missing({ operationId, summary, tags }: JsonObject): string[] {
  return [
    ...(typeof operationId === "string" && operationId !== "" ? [] : ["no operationId"]),
    ...(typeof summary === "string" && summary !== "" ? [] : ["no summary"]),
    ...(Array.isArray(tags) && tags.length > 0 ? [] : ["no tag"]),
  ];
}

/** What can go wrong with any operation of its kind. */
function missingProblems({ components }: OpenApi, path: string, operation: JsonObject): string[] {
  const responses = isObject(operation.responses) ? operation.responses : {};
  const parameters = Array.isArray(operation.parameters) ? operation.parameters : [];
  const expected = ["401", "429", "500"];
  if (parameters.length > 0 || operation.requestBody) expected.push("400");
  // What somebody has of their own may be empty but is never absent.
  if (/\{\w*Id\}/.test(path) && !path.startsWith("/v1/me/")) expected.push("404");
  return expected
    .filter((status) => !isProblem(responses[status], components.responses ?? {}))
    .map((status) => `no problem answer for ${status}`);
}

function isProblem(response: Json | undefined, shared: JsonObject): boolean {
  if (!isObject(response)) return false;
  if (typeof response.$ref === "string") return isProblem(shared[response.$ref.split("/").at(-1) ?? ""], shared);
  return isObject(response.content) && "application/problem+json" in response.content;
}

/** A JSON body has an example: its own, its schema's, or one at every field that has to be sent. */
function missingExample({ components }: OpenApi, { requestBody }: JsonObject): string[] {
  const content = isObject(requestBody) && isObject(requestBody.content) ? requestBody.content : {};
  const json = content["application/json"];
  if (!isObject(json) || json.example !== undefined || json.examples !== undefined) return [];
  return hasExample(json.schema, components.schemas ?? {}) ? [] : ["no example of its body"];
}

function hasExample(schema: Json | undefined, schemas: JsonObject): boolean {
  if (!isObject(schema)) return false;
  if (typeof schema.$ref === "string") return hasExample(schemas[schema.$ref.split("/").at(-1) ?? ""], schemas);
  if (["example", "examples", "enum", "const"].some((key) => schema[key] !== undefined)) return true;
  const variants = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (Array.isArray(variants)) return variants.every((variant) => hasExample(variant, schemas));
  if (schema.type === "boolean" || typeof schema.format === "string") return true;
  if (schema.type === "array") return hasExample(schema.items, schemas);
  return isObject(schema.properties) && fieldsHaveExamples(schema.properties, schema.required, schemas);
}

/** Those that have to be sent, or one when none has to. */
function fieldsHaveExamples(properties: JsonObject, required: Json | undefined, schemas: JsonObject): boolean {
  const has = (name: Json) => hasExample(properties[String(name)], schemas);
  if (Array.isArray(required) && required.length > 0) return required.every(has);
  return Object.keys(properties).some(has);
}

import { join } from "node:path";
import openapiTypescript, { astToString } from "openapi-typescript";
import { isObject, type Json, type JsonObject, methods, type OpenApi } from "./document.ts";

/** Where the client's types lie below the root. */
export const clientTypesPath = "packages/client/src/openapi.generated.ts";

export function clientTypesFile(root: string): string {
  return join(root, clientTypesPath);
}

/** The document as TypeScript: what a client sends and what it gets when a call succeeds. */
export async function clientTypes(text: string): Promise<string> {
  const nodes = await openapiTypescript(JSON.stringify(forCallers(JSON.parse(text))), {
    alphabetize: false,
    // A field with a default may be left out of what is sent; in answers it is listed as required.
    defaultNonNullable: false,
    silent: true,
  });
  return `// Written by \`pnpm openapi\` from the API's description.\n\n${astToString(nodes)}`;
}

/** Problems have one shape, and headers are the client's own work: leaving both out halves what every editor has to read. */
function forCallers(document: OpenApi): JsonObject {
  const { schemas = {} } = document.components;
  const paths = Object.entries(document.paths).map(([path, item]) => [path, methodsOf(item)]);
  return { ...document, paths: Object.fromEntries(paths), components: { schemas } } as JsonObject;
}

function methodsOf(item: JsonObject): JsonObject {
  const entries = Object.entries(item).map(([key, operation]): [string, Json] => {
    const isOperation = methods.some((method) => method === key) && isObject(operation);
    if (!isOperation || !isObject(operation.responses)) return [key, operation];
    const answers = Object.entries(operation.responses).flatMap(([status, response]) => answerOf(status, response));
    return [key, { ...operation, responses: Object.fromEntries(answers) }];
  });
  return Object.fromEntries(entries);
}

/** Of the refusals only 428 says something about what has to be sent. */
function answerOf(status: string, response: Json): [string, Json][] {
  if (status === "428") return [[status, { description: "If-Match is required." }]];
  if (status >= "300" || !isObject(response)) return [];
  const { headers: _, ...rest } = response;
  return [[status, rest]];
}

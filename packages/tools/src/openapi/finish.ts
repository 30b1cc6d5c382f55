import { finishAnswers, headers, problemExamples } from "./answers.ts";
import { isObject, type Json, type JsonObject, type OpenApi, operationsOf } from "./document.ts";
import { finishSchemas } from "./schemas.ts";
import { finishSecurity, securitySchemes } from "./security.ts";
import { tags } from "./tags.ts";

const description = `Edgewise is an open-source learning platform that runs whole at Cloudflare's edge.

Errors are problem details (RFC 9457) with a \`code\` from one closed list. Lists are pages of \`items\` with a \`next\`
cursor. Writes take an \`Idempotency-Key\`, updates an \`If-Match\` with the \`ETag\` that was read. Instants are ISO 8601
in UTC. Within a major version there is only ever more: skip fields, values of lists and kinds of objects that you do not
know. What will end is announced by \`Deprecation\` (RFC 9745) and \`Sunset\` (RFC 8594).`;

/** The merged document with everything that is the same for all services. Throws for a tag that nobody described. */
export function finish({ paths, components }: Pick<OpenApi, "paths" | "components">): OpenApi {
  const responses: JsonObject = {};
  for (const { operation } of operationsOf({ paths })) {
    finishSecurity(operation);
    finishAnswers(operation, responses);
  }
  const { parameters: _none, ...shared } = components;
  return {
    openapi: "3.1.0",
    info: {
      title: "Edgewise",
      version: "1.0.0",
      description,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [
      { url: "/", description: "Local, staging or production: where this document was read.", "x-internal": false },
    ],
    tags: tagsOf(paths),
    paths: eachValue(paths, finishSchemas),
    components: {
      ...eachValue(shared, finishSchemas),
      examples: problemExamples([paths, responses]),
      headers,
      responses,
      securitySchemes,
    },
  };
}

function tagsOf(paths: OpenApi["paths"]): { name: string; description: string }[] {
  const used = new Set(operationsOf({ paths }).flatMap(({ operation }) => strings(operation.tags)));
  const unknown = [...used].filter((tag) => !(tag in tags));
  if (unknown.length > 0) {
    throw new Error(`Describe the tag ${unknown.join(", ")} in packages/tools/src/openapi/tags.ts.`);
  }
  return Object.entries(tags)
    .filter(([name]) => used.has(name))
    .map(([name, words]) => ({ name, description: words }));
}

function eachValue(object: Record<string, JsonObject>, change: (value: Json) => Json): Record<string, JsonObject> {
  const entries = Object.entries(object).map(([key, value]) => [key, change(value)] as const);
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, JsonObject] => isObject(entry[1])));
}

function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

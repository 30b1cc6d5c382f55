import { isDeepStrictEqual } from "node:util";
import { problemExample } from "@edgewise/chassis/problem";
import { problemCodeNames, problemCodes } from "@edgewise/contracts/problem-codes";
import { deeply, isObject, type Json, type JsonObject } from "./document.ts";

const text = (description: string, maxLength: number, example: string): JsonObject => ({
  description,
  schema: { type: "string", maxLength, example },
});

/** What the gateway may add to an answer. */
export const headers: JsonObject = {
  "Access-Control-Allow-Origin": text("The calling origin when it is on the allow-list.", 300, "https://app.example"),
  RateLimit: text("What is left of the quota (draft-ietf-httpapi-ratelimit-headers).", 100, '"read";r=599;t=60'),
  "RateLimit-Policy": text("The quota that applied to the request.", 100, '"read";q=600;w=60'),
  "Retry-After": {
    description: "Seconds to wait before the next attempt.",
    schema: { type: "integer", format: "int32", minimum: 0, maximum: 86_400, example: 30 },
  },
  "Server-Timing": text("The request's trace, as a `traceparent` entry, and durations.", 500, "edge;dur=12"),
};

const always = Object.keys(headers).filter((name) => name !== "Retry-After");
const withPause = new Set(["429", "503"]);

/**
 * Adds what the gateway does to every answer: its headers, and the refusal of a credential that is not valid. A problem
 * that many operations answer alike is moved to `shared` and referred to.
 */
export function finishAnswers(operation: JsonObject, shared: JsonObject): void {
  if (!isObject(operation.responses)) return;
  operation.responses["401"] ??= refusal("auth.invalid");
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!isObject(response)) continue;
    const names = withPause.has(status) ? [...always, "Retry-After"] : always;
    const added = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
    const own = isObject(response.headers) ? response.headers : {};
    const finished = deeply({ ...response, headers: { ...added, ...own } }, sharedExamples);
    operation.responses[status] = inCommon(status, finished, shared);
  }
}

/** A reference when the answer is only problems: it is called by its status and codes, which say all of it. */
function inCommon(status: string, response: Json, shared: JsonObject): Json {
  if (!isObject(response) || !isObject(response.content)) return response;
  const [only, ...others] = Object.values(response.content);
  if (others.length > 0 || !isObject(only) || !isObject(only.examples)) return response;
  const codes = Object.keys(only.examples).sort();
  if (!codes.every((code) => code in problemCodes)) return response;
  const name = [status, ...codes].join("-");
  shared[name] ??= response;
  return isDeepStrictEqual(shared[name], response) ? { $ref: `#/components/responses/${name}` } : response;
}

function refusal(code: keyof typeof problemCodes): JsonObject {
  const content = { schema: { $ref: "#/components/schemas/Problem" }, examples: { [code]: {} } };
  return { description: `\`${code}\`: ${problemCodes[code].title}`, content: { "application/problem+json": content } };
}

/** The example of a problem is the same everywhere: a reference says it in one line. */
function sharedExamples(object: JsonObject): Json {
  if (!isObject(object.examples)) return object;
  const examples = Object.entries(object.examples).map(([name, example]) => [
    name,
    name in problemCodes ? { $ref: `#/components/examples/${name}` } : example,
  ]);
  return { ...object, examples: Object.fromEntries(examples) };
}

/** The examples of the problems that a document refers to. */
export function problemExamples(where: Json): JsonObject {
  const used = JSON.stringify(where);
  const all = problemCodeNames.filter((code) => used.includes(`"#/components/examples/${code}"`));
  return Object.fromEntries(
    all.map((code) => [code, { summary: problemCodes[code].title, value: problemExample(code) }]),
  );
}

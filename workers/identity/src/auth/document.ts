import { body, json, problems } from "@edgewise/chassis/endpoint";
import type { ProblemCode } from "@edgewise/contracts/problem-codes";
import type { RouteConfig } from "@hono/zod-openapi";
import type { Operation } from "./operation.ts";

/** An operation in the OpenAPI document. */
export function documented(operation: Operation): RouteConfig {
  const { operationId, method, path, summary, description, tag, session } = operation;
  const codes = new Set<ProblemCode>([
    ...operation.problems,
    "rate.limited",
    "internal",
    "service.unavailable",
    ...(operation.body || operation.query || operation.params ? (["input.invalid"] as const) : []),
    ...(operation.body ? (["input.unsupported-type"] as const) : []),
    ...(session ? (["auth.required"] as const) : []),
  ]);
  const roles = tag === "administration" ? ["admin"] : [];
  return {
    operationId,
    method,
    path: `/v1/auth${path}`,
    summary,
    ...(description && { description }),
    tags: [tag],
    security: session ? [{ session: roles }, { bearer: roles }] : [],
    request: {
      ...(operation.body && { body: body(operation.body) }),
      ...(operation.query && { query: operation.query }),
      ...(operation.params && { params: operation.params }),
    },
    responses: { ...success(operation), ...problems(...codes) },
  };
}

function success({ answer, answers }: Operation): RouteConfig["responses"] {
  if (answer === null) return { 302: { description: answers ?? "Leads on to another page." } };
  return { 200: json(answer, answers ?? "Done.") };
}

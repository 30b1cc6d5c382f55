import { isAPIError } from "better-auth/api";
import type { Context } from "hono";
import type { Ctx, Env } from "../context.ts";
import { authOf, federatedAuthOf } from "./auth.ts";
import type { Call, Operation } from "./operation.ts";
import { problemOf } from "./problem-of.ts";
import { withSession } from "./session-bridge.ts";

type C = Context<{ Bindings: Env; Variables: { ctx: Ctx } }>;

/**
 * Passes a request with only validated input to the authentication library. A refusal becomes a problem; a crash stays
 * an error.
 */
export async function askLibrary(c: C, call: Call, operation: Operation): Promise<Response> {
  const auth = operation.federated ? await federatedAuthOf(c.env) : authOf(c.env);
  const request = await cleanRequest(c, call, operation);
  const response = await auth.handler(request).catch((error: unknown) => {
    throw isAPIError(error) ? refusal(error, operation) : error;
  });
  if (response.status < 400) return new Response(response.body, response);
  throw refusal({ statusCode: response.status, body: await response.json().catch(() => null) }, operation);
}

function refusal(refused: { statusCode: number; body?: unknown }, { meanings }: Operation): Error {
  return problemOf(refused, meanings) ?? new Error("The authentication library failed.");
}

async function cleanRequest(c: C, call: Call, { libraryNames = {} }: Operation): Promise<Request> {
  const { ctx, headers: received, input } = call;
  const url = new URL(new URL(c.req.url).pathname, c.env.PUBLIC_ORIGIN);
  for (const [name, value] of Object.entries(input.query)) url.searchParams.set(libraryNames[name] ?? name, value);
  const headers = await withSession(ctx, received);
  headers.delete("Content-Length");
  // Node's fetch sends only this header, and the library would take it for a browser; a browser also sends Sec-Fetch-Site.
  if (!headers.has("Sec-Fetch-Site")) headers.delete("Sec-Fetch-Mode");
  if (c.req.method !== "POST") return new Request(url, { method: c.req.method, headers });
  headers.set("Content-Type", "application/json");
  return new Request(url, { method: "POST", headers, body: JSON.stringify(input.body) });
}

import { fieldErrors } from "@edgewise/chassis/field-errors";
import { isProblem, Problem } from "@edgewise/chassis/problem";
import { isAPIError } from "better-auth/api";
import type { Context } from "hono";
import type { App } from "../app.ts";
import type { Ctx, Env } from "../context.ts";
import { authOf } from "./auth.ts";
import { documented } from "./document.ts";
import type { Input, Operation, Outcome } from "./operation.ts";
import { problemOf } from "./problem-of.ts";
import { inRequest } from "./request-scope.ts";
import { withSession } from "./session-bridge.ts";

type C = Context<{ Bindings: Env; Variables: { ctx: Ctx } }>;

/** Offers one endpoint of the authentication library: documents it, checks what is sent, translates what is refused. */
export function mountOperation(app: App, operation: Operation): void {
  app.openAPIRegistry.registerPath(documented(operation));
  const path = `/v1/auth${operation.path.replace(/\{(\w+)\}/g, ":$1")}`;
  app.on(operation.method, path, (c) => inRequest(c.var.ctx, () => answered(c, operation)));
}

async function answered(c: C, operation: Operation): Promise<Response> {
  const { ctx } = c.var;
  const input = await inputOf(c, operation);
  await operation.before?.(ctx, input, c.req.raw);
  try {
    const response = await called(c, input);
    const outcome: Outcome = { status: response.status, body: await jsonOf(response) };
    await operation.after?.(ctx, input, outcome);
    if (operation.forgetsCaller) response.headers.set("X-Edgewise-Forget", "caller");
    response.headers.set("Cache-Control", "no-store");
    return response;
  } catch (error) {
    if (isProblem(error)) await operation.refused?.(ctx, input, error.code);
    throw error;
  }
}

/** Lets the library answer a request that holds what was checked and nothing else. */
async function called(c: C, input: Input): Promise<Response> {
  const url = new URL(new URL(c.req.url).pathname, c.env.PUBLIC_ORIGIN);
  for (const [name, value] of Object.entries(input.query)) url.searchParams.set(name, value);
  const headers = await withSession(c.var.ctx, c.req.raw.headers);
  headers.delete("Content-Length");
  const isPost = c.req.method === "POST";
  if (isPost) headers.set("Content-Type", "application/json");
  const request = new Request(url, {
    method: c.req.method,
    headers,
    redirect: "manual",
    ...(isPost && { body: JSON.stringify(input.body) }),
  });
  try {
    const response = await authOf(c.env).handler(request);
    if (response.status < 400) return new Response(response.body, response);
    throw refusal({ statusCode: response.status, body: await response.json().catch(() => null) });
  } catch (error) {
    throw isAPIError(error) ? refusal(error, error) : error;
  }
}

function refusal(refused: { statusCode: number; body?: unknown }, cause?: unknown): Error {
  return problemOf(refused) ?? new Error("The authentication library failed.", { cause });
}

async function inputOf(c: C, operation: Operation): Promise<Input> {
  const { body, query, params } = operation;
  return {
    body: body ? checked(body, await bodyOf(c), "json") : {},
    query: query ? strings(checked(query, c.req.query(), "query")) : {},
    params: params ? strings(checked(params, c.req.param(), "param")) : {},
  };
}

function checked(schema: NonNullable<Operation["body"]>, value: unknown, target: string): Record<string, unknown> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem("input.invalid", "Some fields are not valid.", {
    errors: fieldErrors({ target, error: parsed.error }),
  });
}

async function bodyOf(c: C): Promise<unknown> {
  const text = await c.req.text();
  if (text === "") return {};
  if (!/^application\/json\b/i.test(c.req.header("Content-Type") ?? "")) {
    throw new Problem("input.unsupported-type", "Send JSON, with Content-Type: application/json.");
  }
  try {
    return JSON.parse(text);
  } catch {
    const errors = [{ pointer: "#", detail: "Not valid JSON." }];
    throw new Problem("input.malformed", "The body is not valid JSON.", { errors });
  }
}

function strings(values: Record<string, unknown>): Record<string, string> {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([name, value]) => [name, String(value)]));
}

async function jsonOf(response: Response): Promise<unknown> {
  if (!response.headers.get("Content-Type")?.includes("json")) return null;
  return response.clone().json();
}

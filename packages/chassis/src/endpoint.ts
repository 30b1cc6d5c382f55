import type { Role, Scope } from "@edgewise/contracts/actor";
import { type ProblemCode, problemCodeNames, problemCodes } from "@edgewise/contracts/problem-codes";
import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./app.ts";
import { announce, type Deprecation, described, withAnnouncement } from "./deprecation.ts";
import { idempotent, type KeyKeeper } from "./idempotency.ts";
import { requireRole, requireScope, signedIn } from "./permissions.ts";
import { Problem, problemExample } from "./problem.ts";

/** Who may call the route at all. The verb decides what the caller may do with which object. */
export type Access =
  /** Anyone; the actor is known if the caller is signed in. */
  | { access: "public" }
  /** A signed-in user; an API key needs the scope. */
  | { access: "signed-in"; scope: Scope }
  /** The same, for the gateway's own endpoints: it has authenticated the caller, and each service it asks decides for itself. */
  | { access: "facade"; scope: Scope }
  /** A signed-in user with the role (or an admin); an API key needs the scope. */
  | { access: "role"; role: Role; scope: Scope };

const ProblemDetails = z
  .object({
    type: z.string().max(200),
    title: z.string().max(200),
    status: z.number().int().min(400).max(599),
    detail: z.string().max(2000),
    code: z.enum(problemCodeNames),
    traceId: z.string().max(32),
    errors: z
      .array(
        z.object({
          pointer: z.string().max(500).optional(),
          parameter: z.string().max(200).optional(),
          detail: z.string().max(1000),
        }),
      )
      .max(100)
      .optional(),
  })
  .openapi("Problem", { description: "RFC 9457 problem details." });

/** A JSON answer. */
export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** A JSON request body. */
export function body<S extends z.ZodType>(schema: S) {
  return { required: true, content: { "application/json": { schema } } };
}

/** The documented responses for these codes; codes with the same status share one. */
export function problems(...codes: ProblemCode[]): ProblemAnswers {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = problemCodes[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, same]) => [status, problemAnswer(same)]));
}

function problemAnswer(codes: ProblemCode[]) {
  const examples = Object.fromEntries(codes.map((code) => [code, { value: problemExample(code) }]));
  const description = codes.map((code) => `\`${code}\`: ${problemCodes[code].title}`).join("; ");
  return { description, content: { "application/problem+json": { schema: ProblemDetails, examples } } };
}

type ProblemAnswer = ReturnType<typeof problemAnswer>;
type ProblemAnswers = Record<string, ProblemAnswer>;

type EndpointConfig = Omit<
  RouteConfig,
  "middleware" | "security" | "operationId" | "summary" | "tags" | "deprecated"
> & {
  operationId: string;
  summary: string;
  tags: string[];
  /** Who keeps a write's Idempotency-Key; `commit` unless said otherwise. */
  keyKeptBy?: KeyKeeper;
  /** The route will be removed: every response says so. */
  deprecation?: Deprecation;
  /** Set `deprecation` instead: it also adds the response headers. */
  deprecated?: never;
} & Access;

/**
 * Declares a route: its contract and who may call it. It adds what all routes share: 401 before anything else is
 * checked, Idempotency-Key on writes, the problems that any request can cause, and its removal if that is announced.
 *
 * @example
 * const route = endpoint({
 *   operationId: "redeemCode", method: "post", path: "/v1/codes/{codeId}/redemptions", summary: "Redeems a code.", tags: ["codes"],
 *   access: "signed-in", scope: "content:write", request: { params: z.object({ codeId: z.string() }), body: body(CodeInput) },
 *   responses: { 201: json(Redemption, "Redeemed."), ...problems("resource.missing", "resource.conflict") },
 * });
 * app.openapi(route, async (c) => c.json(await redeemCode(c.var.ctx, c.req.valid("json")), 201));
 */
export function endpoint<const R extends EndpointConfig>(config: R) {
  const writes = !["get", "head", "options"].includes(config.method) && config.keyKeptBy !== "nobody";
  const { deprecation } = config;
  const middleware: MiddlewareHandler<AppEnv>[] = deprecation ? [announce(deprecation)] : [];
  if (config.access !== "public" && config.access !== "facade") middleware.push(authorize(config));
  const accepted = Object.keys(config.request?.body?.content ?? {});
  if (accepted.length > 0) middleware.push(mediaType(accepted));
  if (writes) middleware.push(idempotent(successStatus(config)));
  const common: ProblemCode[] = ["input.invalid", "rate.limited", "internal", "service.unavailable"];
  if (config.access !== "public") common.push("auth.required", "auth.invalid", "auth.scope");
  if (config.request?.body) common.push("input.unsupported-type");
  const responses = merged(problems(...common), config.responses);
  const route: R = {
    ...config,
    ...(writes && { request: withIdempotencyKey(config.request) }),
    ...(deprecation && described(deprecation)),
    responses: deprecation ? withAnnouncement(deprecation, responses) : responses,
    security: config.access === "public" ? [] : [{ bearer: [] }, { session: [] }],
    middleware,
  };
  return createRoute(route);
}

function authorize(config: Extract<Access, { access: "signed-in" | "role" }>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const actor = signedIn(c.get("ctx"));
    requireScope(actor, config.scope);
    if (config.access === "role") requireRole(actor, config.role);
    await next();
  };
}

/** Refuses a body of a media type that the route does not declare (RFC 9110, 15.5.16). */
function mediaType(accepted: readonly string[]): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const sent = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
    if (!accepted.includes(sent)) {
      throw new Problem("input.unsupported-type", `Send the body as ${accepted.join(" or ")}.`);
    }
    await next();
  };
}

/** The status that a repeat with the same Idempotency-Key gets. */
function successStatus(config: EndpointConfig): 200 | 201 | 202 | 204 {
  const [status, ...others] = ([200, 201, 202, 204] as const).filter((candidate) => candidate in config.responses);
  if (!status || others.length > 0) throw new Error(`${config.operationId} needs exactly one success for its keys.`);
  return status;
}

/** Documents the header; the middleware reads it. */
function withIdempotencyKey(request: EndpointConfig["request"]): EndpointConfig["request"] {
  const description = "Makes a repeat harmless: it gets the first answer (kept for a day).";
  const key = {
    "idempotency-key": z.string().max(257).optional().openapi({ description, example: "5f0c6c1e-signup" }),
  };
  const headers = request?.headers;
  if (Array.isArray(headers)) return request;
  const schema = headers instanceof z.ZodObject ? headers.extend(key) : z.object(key);
  return { ...request, headers: schema };
}

/** Both lists; where both have problems with one status, their codes are merged. */
function merged(common: ProblemAnswers, own: EndpointConfig["responses"]): EndpointConfig["responses"] {
  const all: EndpointConfig["responses"] = { ...common, ...own };
  for (const [status, shared] of Object.entries(common)) {
    const mine = own[status];
    if (!isProblemAnswer(mine)) continue;
    const examples = {
      ...shared.content["application/problem+json"].examples,
      ...mine.content["application/problem+json"].examples,
    };
    const description = `${shared.description}; ${mine.description}`;
    all[status] = { description, content: { "application/problem+json": { schema: ProblemDetails, examples } } };
  }
  return all;
}

function isProblemAnswer(answer: unknown): answer is ProblemAnswer {
  if (typeof answer !== "object" || answer === null || !("content" in answer)) return false;
  return typeof answer.content === "object" && answer.content !== null && "application/problem+json" in answer.content;
}

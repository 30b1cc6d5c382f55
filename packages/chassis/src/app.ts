import type { IdentityRpc } from "@edgewise/contracts/rpc/identity";
import type { ServiceName } from "@edgewise/contracts/services";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { ExecutionContext } from "hono";
import { routePath } from "hono/route";
import { groupList } from "./cache-groups.ts";
import { AlreadyCommitted } from "./commit.ts";
import { type BaseCtx, type BaseEnv, baseCtx, callFrom } from "./context.ts";
import { fieldErrors } from "./field-errors.ts";
import { isProblem, Problem, problemResponse, toProblem } from "./problem.ts";
import { logRequest } from "./request-line.ts";
import { deadlineIn } from "./resilience/deadline.ts";
import { bearerOf, newVerifier, type Verifier } from "./tokens.ts";
import { traceOf } from "./trace.ts";

/** What Hono knows about a service: its bindings, and the context that every handler finds in `c.var.ctx`. */
export interface AppEnv<C extends BaseCtx = BaseCtx, E extends object = object> {
  Bindings: E;
  Variables: { ctx: C };
}

export type App<C extends BaseCtx = BaseCtx, E extends object = BaseEnv> = OpenAPIHono<AppEnv<C, E>>;

export interface AppOptions<C extends BaseCtx, E extends BaseEnv> {
  service: ServiceName;
  /** Adds the service's own peers and stores to the shared context. */
  context(base: BaseCtx, env: E): C;
  /** Where the keys of access tokens come from: a binding to identity, or identity itself. */
  identity(env: E, ctx: C): Pick<IdentityRpc, "jwks">;
  /** Tests may pass a clock. */
  now?: (() => number) | undefined;
}

/**
 * The Hono app of a service. Every request gets a trace, a verified actor, a context and one log line. Anything a
 * handler throws becomes problem details, and a failed validation names every wrong field.
 *
 * @example
 * const app = newApp<BaseCtx, Env>({
 *   service: "content",
 *   context: (base) => base,
 *   identity: (env) => env.IDENTITY,
 * });
 * mountPublish(app);
 */
export function newApp<C extends BaseCtx, E extends BaseEnv>(options: AppOptions<C, E>): App<C, E> {
  const app: App<C, E> = new OpenAPIHono<AppEnv<C, E>>({
    defaultHook: (result) => {
      if (!result.success)
        throw new Problem("input.invalid", "Some fields are not valid.", { errors: fieldErrors(result) });
    },
  });
  let verifier: Verifier | undefined;

  app.use(async (c, next) => {
    const startedAt = performance.now();
    const trace = traceOf(c.req.raw.headers);
    const base = baseCtx({
      service: options.service,
      env: c.env,
      trace,
      deadline: deadlineIn(c.req.raw.headers),
      waitUntil: (work) => waitUntil(c, work),
      now: options.now,
    });
    c.set("ctx", options.context(base, c.env));
    await next();
    const { actor, invalidated, log } = c.get("ctx");
    if (invalidated.size > 0) c.header("Cache-Group-Invalidation", groupList(invalidated));
    const ms = Math.round(performance.now() - startedAt);
    const finished = { method: c.req.method, status: c.res.status, ms };
    logRequest(log, trace, finished, () => ({ route: routePath(c, -1), ...(actor && { actorId: actor.id }) }));
  });

  app.use(async (c, next) => {
    const ctx = c.get("ctx");
    const token = bearerOf(c.req.raw.headers);
    if (token) {
      verifier ??= newVerifier(c.env.TOKEN_ISSUER, options.now);
      ctx.actor = await verifier(token, () => options.identity(c.env, ctx).jwks(callFrom(ctx)));
    }
    await next();
  });

  app.notFound((c) => problemResponse(new Problem("route.missing", "There is nothing at this address."), traceIdOf(c)));
  app.onError((error, c) => {
    const problem = malformed(error) ?? toProblem(error);
    // Of two concurrent repeats, the one that lost gets the winner's answer.
    const isCrash = problem.code === "internal" && !(error instanceof AlreadyCommitted);
    if (isCrash) c.var.ctx?.log("error", "http.crash", { route: routePath(c, -1), thrown: error });
    return problemResponse(problem, traceIdOf(c));
  });
  return app;
}

/** Hono's own error for a body that is not JSON. */
function malformed(error: unknown): Problem | undefined {
  if (isProblem(error) || !(error instanceof Error) || !("status" in error) || error.status !== 400) return undefined;
  return new Problem("input.malformed", "The body is not valid JSON.", {
    errors: [{ pointer: "#", detail: "Not valid JSON." }],
  });
}

function traceIdOf(c: { var: { ctx?: BaseCtx }; req: { raw: Request } }): string {
  return c.var.ctx?.trace.traceId ?? traceOf(c.req.raw.headers).traceId;
}

/** `app.request` in a test has no execution context: the work then simply runs. */
function waitUntil(c: { executionCtx: ExecutionContext }, work: Promise<unknown>): void {
  try {
    c.executionCtx.waitUntil(work);
  } catch {
    void work;
  }
}

import { isProblem, Problem } from "@edgewise/chassis/problem";
import type { ProblemCode } from "@edgewise/contracts/problem-codes";
import type { Context } from "hono";
import type { App } from "../app.ts";
import type { Ctx, Env } from "../context.ts";
import { askLibrary } from "./ask-library.ts";
import { callerOf, refuseActing } from "./caller.ts";
import { documented } from "./document.ts";
import { inputOf } from "./input.ts";
import type { Call, Caller, Operation, Succeeded } from "./operation.ts";
import { recordActs } from "./record-acts.ts";
import { inRequest, type RequestScope } from "./request-scope.ts";

type C = Context<{ Bindings: Env; Variables: { ctx: Ctx } }>;

/** Offers one endpoint of the authentication library: documents it, validates input, translates refusals. */
export function mountOperation(app: App, operation: Operation): void {
  app.openAPIRegistry.registerPath(documented(operation));
  const path = `/v1/auth${operation.path.replace(/\{(\w+)\}/g, ":$1")}`;
  app.on(operation.method, path, async (c) => {
    const scope: RequestScope = { ctx: c.var.ctx, headers: c.req.raw.headers, later: [] };
    const caller = await admitted(scope, operation);
    const call: Call = { ctx: scope.ctx, headers: scope.headers, input: await inputOf(c, operation), caller };
    const floor = operation.floorMs === undefined ? undefined : scheduler.wait(operation.floorMs);
    try {
      return await inRequest(scope, () => answered(c, operation, call, scope));
    } catch (error) {
      if (isProblem(error)) scope.later.push(async () => noteRefusal(operation, call, error));
      throw error;
    } finally {
      await floor;
      for (const work of scope.later) scope.ctx.defer(work());
    }
  });
}

/**
 * The caller, if the operation needs one. As for every route, `auth.required` comes before anything else is checked.
 */
async function admitted({ ctx, headers }: RequestScope, operation: Operation): Promise<Caller | undefined> {
  if (!operation.session && !operation.acts) return undefined;
  const caller = await callerOf(ctx, headers);
  if (operation.session && !caller) {
    if (ctx.actor) throw new Problem("auth.forbidden", "An API key cannot do this; sign in.");
    throw new Problem("auth.required", "This needs a signed-in user.");
  }
  if (operation.ownerOnly && caller) refuseActing(caller);
  return caller;
}

async function answered(c: C, operation: Operation, call: Call, scope: RequestScope): Promise<Response> {
  await operation.before?.(call);
  const given = await askLibrary(c, call, operation);
  const body = await jsonOf(given);
  const succeeded: Succeeded = { ...call, body, location: given.headers.get("Location"), begun: scope.begun };
  await recordActs(call, operation.acts?.(succeeded) ?? [], call.caller);
  const response = operation.shown ? new Response(JSON.stringify(operation.shown(body)), given) : given;
  await operation.after?.(succeeded, response);
  if (operation.forgetsCaller) response.headers.set("X-Edgewise-Forget", "caller");
  response.headers.set("Cache-Control", "no-store");
  return response;
}

async function noteRefusal(operation: Operation, call: Call, { code }: { code: ProblemCode }): Promise<void> {
  await recordActs(call, (await operation.refusals?.(call, code)) ?? []);
}

async function jsonOf(response: Response): Promise<unknown> {
  if (response.status >= 300 || !response.headers.get("Content-Type")?.includes("json")) return null;
  return response.clone().json();
}

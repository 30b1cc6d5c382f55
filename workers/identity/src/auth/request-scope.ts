import { AsyncLocalStorage } from "node:async_hooks";
import type { Ctx } from "../context.ts";

const scope = new AsyncLocalStorage<Ctx>();

/** Runs `work` so that whatever the authentication library calls back within it finds this request's context. */
export function inRequest<T>(ctx: Ctx, work: () => Promise<T>): Promise<T> {
  return scope.run(ctx, work);
}

/** The context of the request that is being handled. Throws outside of one. */
export function requestCtx(): Ctx {
  const ctx = scope.getStore();
  if (!ctx) throw new Error("Called outside of a request.");
  return ctx;
}

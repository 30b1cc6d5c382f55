import { AsyncLocalStorage } from "node:async_hooks";
import type { Ctx } from "../context.ts";

/** A session that this request started, and how its user authenticated. */
export interface BegunSession {
  id: string;
  userId: string;
  impersonatorId: string | null;
}

/** What callbacks of the authentication library may know about their request. */
export interface RequestScope {
  ctx: Ctx;
  headers: Headers;
  /** The session that the request started, if any. */
  begun?: BegunSession;
  /**
   * Work for after everything is stored and the answer is on its way: email, and anything done only for existing
   * accounts, so that response times reveal nothing.
   */
  later: (() => Promise<void>)[];
}

const scope = new AsyncLocalStorage<RequestScope>();

/** Runs `work` so that the library's callbacks can find this request. */
export function inRequest<T>(request: RequestScope, work: () => Promise<T>): Promise<T> {
  return scope.run(request, work);
}

/** The request that is being handled. Throws outside of one. */
export function currentRequest(): RequestScope {
  const request = scope.getStore();
  if (!request) throw new Error("Called outside of a request.");
  return request;
}

/** The context of the request that is being handled. */
export function requestCtx(): Ctx {
  return currentRequest().ctx;
}

import { AsyncLocalStorage } from "node:async_hooks";
import type { Ctx } from "../context.ts";

/** A session that this request began, and how its user showed who they are. */
export interface BegunSession {
  id: string;
  userId: string;
  impersonatorId: string | null;
}

/** What callbacks of the authentication library may know of the request they belong to. */
export interface RequestScope {
  ctx: Ctx;
  headers: Headers;
  /** The session that the request began, if it did. */
  begun?: BegunSession;
  /**
   * What is to be done once everything is stored and the answer is on its way: mail, and whatever is done only for
   * accounts that exist, so that its time tells nothing.
   */
  later: (() => Promise<void>)[];
}

const scope = new AsyncLocalStorage<RequestScope>();

/** Runs `work` so that whatever the library calls back within it finds this request. */
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

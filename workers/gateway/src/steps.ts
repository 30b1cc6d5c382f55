import type { Context, MiddlewareHandler } from "hono";
import type { GatewayEnv } from "./env.ts";

/** A step of a request's path. One that need not wait does not. */
type Step<T> = (c: Context<GatewayEnv>) => Promise<T> | T;

/** What a request has to pass: a check notes what it found, answers the request itself, or throws a Problem. */
export type Check = Step<Response | undefined>;

/** What is added to an answer, whoever gave it. */
export type Finish = Step<void>;

/** All checks, one after the other, as one middleware: each middleware costs two promises, and most checks need none. */
export function checks(...all: Check[]): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    for (const check of all) {
      const found = check(c);
      const answer = found instanceof Promise ? await found : found;
      if (answer) return answer;
    }
    await next();
    return undefined;
  };
}

/** Begins, and after all that follows adds to the answer, one thing after the other, problems and refusals included. */
export function around(begin: (c: Context<GatewayEnv>) => void, ...all: Finish[]): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    begin(c);
    await next();
    for (const add of all) {
      const added = add(c);
      if (added instanceof Promise) await added;
    }
  };
}

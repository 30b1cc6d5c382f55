import type { Context, MiddlewareHandler } from "hono";
import type { GatewayEnv } from "./env.ts";

/** One step in handling a request. It returns a promise only if it has to wait. */
type Step<T> = (c: Context<GatewayEnv>) => Promise<T> | T;

/** A check that every request must pass: it records what it found, answers the request itself, or throws a Problem. */
export type Check = Step<Response | undefined>;

/** Adds something to every answer, whatever produced it. */
export type Finish = Step<void>;

/**
 * Runs all checks in order as one middleware: a middleware of its own would cost each two promises, and most need none.
 */
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

/** Runs `startTrace`, then everything that follows, then all finishing steps on the answer, problems included. */
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

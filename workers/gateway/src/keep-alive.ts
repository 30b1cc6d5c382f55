import type { ExecutionContext } from "hono";

/** The request's `waitUntil`. `app.request` in a test has no execution context: the work then simply runs. */
export function keepAlive(c: { executionCtx: ExecutionContext }): (work: Promise<unknown>) => void {
  return (work) => {
    try {
      c.executionCtx.waitUntil(work);
    } catch {
      void work;
    }
  };
}

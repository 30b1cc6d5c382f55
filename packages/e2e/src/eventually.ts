import { hangsAfter } from "@edgewise/testkit/time-limits";
import { vi } from "vitest";

/**
 * Waits until all of an assertion holds, and gives what it returns. For one value `expect.poll` says it shorter; what
 * never holds is ended by the same limit.
 */
export function eventually<T>(assertion: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(assertion, { timeout: hangsAfter(30), interval: 100 });
}

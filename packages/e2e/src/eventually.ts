import { hangsAfter } from "@edgewise/testkit/time-limits";
import { vi } from "vitest";

/**
 * Repeats a function with assertions until all of them hold, and returns its result. For a single value `expect.poll` is
 * shorter; both have the same time limit.
 */
export function eventually<T>(assertion: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(assertion, { timeout: hangsAfter(30), interval: 100 });
}

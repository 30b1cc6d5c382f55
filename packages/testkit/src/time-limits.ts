/**
 * How many times slower this machine is just now than a quiet one of two cores; at least 1. `pnpm test` measures it
 * before the first suite and says it to every suite as `TEST_SLOWNESS`. A suite that is run by hand has no measure: it
 * is given room for a busy machine.
 */
export const slowness = Math.max(1, Number(process.env.TEST_SLOWNESS ?? 4) || 4);

/**
 * A time limit in milliseconds for what takes `seconds` at most on a quiet machine. It is there to end what hangs, so it
 * grows with the machine's load instead of failing what is only slow.
 */
export function hangsAfter(seconds: number): number {
  return Math.ceil(seconds * slowness * 1000);
}

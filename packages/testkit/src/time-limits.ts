/**
 * How many times slower this machine is right now than a quiet one with two cores; at least 1. `pnpm test` measures it
 * before the first suite and passes it to every suite as `TEST_SLOWNESS`. A suite that is run by hand has no measure
 * and gets room for a busy machine.
 */
export const slowness = Math.max(1, Number(process.env.TEST_SLOWNESS ?? 4) || 4);

/**
 * A time limit in milliseconds for work that takes at most `seconds` on a quiet machine. It exists to end what hangs,
 * so it grows with the machine's load instead of failing what is only slow.
 */
export function hangsAfter(seconds: number): number {
  return Math.ceil(seconds * slowness * 1000);
}

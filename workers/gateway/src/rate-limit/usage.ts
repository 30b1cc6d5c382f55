import { LRUCache } from "lru-cache";

const callersMax = 10_000;

/** Counts a caller's requests in the current window, as far as one isolate sees them. */
export type Usage = (key: string, windowSeconds: number) => { used: number; secondsLeft: number };

/** A count of the 10,000 callers seen last. Windows are aligned to the clock. */
export function newUsage(now: () => number = Date.now): Usage {
  const counts = new LRUCache<string, { window: number; used: number }>({ max: callersMax });
  return (key, windowSeconds) => {
    const windowMs = windowSeconds * 1000;
    const window = Math.floor(now() / windowMs);
    const count = counts.get(key);
    const used = count?.window === window ? count.used + 1 : 1;
    counts.set(key, { window, used });
    return { used, secondsLeft: Math.ceil(((window + 1) * windowMs - now()) / 1000) };
  };
}

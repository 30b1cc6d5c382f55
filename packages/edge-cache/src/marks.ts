import { LRUCache } from "lru-cache";

/**
 * When URLs were invalidated in this isolate, counted, not timed: a fetch that began before must not be stored after.
 * Forgetting an old mark makes every fetch older than it count as too old.
 */
export interface Marks {
  now(): number;
  set(key: string): void;
  /** Whether the key was invalidated after `then`. */
  isSetSince(key: string, then: number): boolean;
}

export function newMarks(keysMax = 10_000): Marks {
  let count = 0;
  let floor = 0;
  const last = new LRUCache<string, number>({
    max: keysMax,
    dispose: (at, _key, reason) => {
      if (reason === "evict") floor = Math.max(floor, at);
    },
  });
  return {
    now: () => count,
    set: (key) => void last.set(key, ++count),
    isSetSince: (key, then) => then < floor || (last.get(key) ?? 0) > then,
  };
}

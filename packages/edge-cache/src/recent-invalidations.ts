import { LRUCache } from "lru-cache";

/**
 * When URLs were invalidated in this isolate, as a count instead of a time: a fetch that began before must not be
 * stored afterwards. When an old mark is dropped, every fetch older than it counts as too old.
 */
export interface RecentInvalidations {
  now(): number;
  set(key: string): void;
  /** Whether the key was invalidated after `then`. */
  isSetSince(key: string, then: number): boolean;
}

export function newRecentInvalidations(keysMax = 10_000): RecentInvalidations {
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

import type { Kept } from "./entry.ts";

/** Where answers are kept, by key. What it loses is fetched again; what it throws is reported and counts as absent. */
export interface Store {
  get(key: string): Kept | undefined | Promise<Kept | undefined>;
  /** Resolves once `get` would find it. What may still happen after that is handed to `later`. */
  put(key: string, kept: Kept, seconds: number, later: (work: Promise<unknown>) => void): Promise<void>;
  delete(key: string): Promise<void>;
}

/** The same store, whose errors never reach an answer. `put` tells whether it worked. */
export interface SteadyStore {
  get(key: string): Kept | undefined | Promise<Kept | undefined>;
  put(key: string, kept: Kept, seconds: number, later: (work: Promise<unknown>) => void): Promise<boolean>;
  delete(key: string): Promise<void>;
}

/** Wraps a store so that what it throws is reported and counts as absent. */
export function steady(store: Store, report: (error: unknown) => void): SteadyStore {
  const attempt = async <T>(work: () => Promise<T> | T, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      report(error);
      return otherwise;
    }
  };
  const absent = (error: unknown) => {
    report(error);
    return undefined;
  };
  return {
    // What an isolate's memory has is there at once.
    get(key) {
      try {
        const found = store.get(key);
        return found instanceof Promise ? found.catch(absent) : found;
      } catch (error) {
        return absent(error);
      }
    },
    put: (key, kept, seconds, later) =>
      attempt(async () => {
        await store.put(key, kept, seconds, (work) => later(work.catch(report)));
        return true;
      }, false),
    delete: (key) => attempt(() => store.delete(key), undefined),
  };
}

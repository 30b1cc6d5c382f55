import type { StoredEntry } from "./entry.ts";

/** Stores answers by key. An entry it loses is fetched again; an error it throws is reported and counts as a miss. */
export interface Store {
  get(key: string): StoredEntry | undefined | Promise<StoredEntry | undefined>;
  /** Resolves once `get` would find it. Work that may continue after that is passed to `later`. */
  put(key: string, kept: StoredEntry, seconds: number, later: (work: Promise<unknown>) => void): Promise<void>;
  delete(key: string): Promise<void>;
}

/** The same store, but its errors never reach an answer. `put` resolves to whether it worked. */
export interface SafeStore {
  get(key: string): StoredEntry | undefined | Promise<StoredEntry | undefined>;
  put(key: string, kept: StoredEntry, seconds: number, later: (work: Promise<unknown>) => void): Promise<boolean>;
  delete(key: string): Promise<void>;
}

/** Wraps a store so that its errors are reported and count as a miss. */
export function safeStore(store: Store, report: (error: unknown) => void): SafeStore {
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
    // An entry in the isolate's memory is returned without a promise.
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

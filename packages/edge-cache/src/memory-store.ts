import { LRUCache } from "lru-cache";
import type { StoredAnswer, StoredEntry } from "./entry.ts";
import type { Store } from "./store.ts";

/** Limits of the memory of one isolate. */
export interface MemoryLimits {
  /** All bodies, keys and fields together. */
  bytesMax: number;
  entryBytesMax: number;
  /** How long an entry is trusted before the store behind is read again, so that deletions by others are noticed. */
  trustSeconds: number;
  clock: () => number;
}

const entryOverheadBytes = 1024;
const lookMs = 1_000;

/**
 * Puts an isolate's memory in front of a store. It keeps plain bytes, never a stream, so that one request's entry can
 * answer any other. A small hit then costs no call at all.
 *
 * @example
 * const store = memoryStore(
 *   cacheApiStore(() => caches.default),
 *   { bytesMax: 16_000_000, entryBytesMax: 128 * 1024, trustSeconds: 5, clock: Date.now },
 * );
 */
export function memoryStore(behind: Store, limits: MemoryLimits): Store {
  const entries = new LRUCache<string, { kept: StoredEntry; until: number }>({
    maxSize: limits.bytesMax,
    maxEntrySize: limits.entryBytesMax + 2 * entryOverheadBytes,
    sizeCalculation: ({ kept }, key) => sizeOf(kept) + key.length + entryOverheadBytes,
  });
  let deletions = 0;

  const remember = (key: string, kept: StoredEntry) => {
    entries.set(key, { kept, until: limits.clock() + limits.trustSeconds * 1000 });
  };
  const load = async (key: string) => {
    const [before, known] = [deletions, entries.peek(key)];
    const kept = await behind.get(key);
    const whole = kept && (await inMemory(kept, limits.entryBytesMax));
    const current = entries.peek(key);
    // Something newer was stored in the meantime.
    if (current && current !== known) return current.kept;
    if (kept === undefined) entries.delete(key);
    // A delete in the meantime must not be undone.
    if (whole && before === deletions) remember(key, whole);
    return whole ?? kept;
  };
  return {
    get(key) {
      const known = entries.get(key);
      if (known && limits.clock() < known.until) return known.kept;
      // While one request reads the store behind, the others use what is known.
      if (known) known.until = limits.clock() + lookMs;
      return load(key);
    },
    async put(key, kept, seconds, later) {
      entries.delete(key);
      const isWhole = !(kept.kind === "answer" && kept.body instanceof ReadableStream);
      if (isWhole) remember(key, kept);
      const done = behind.put(key, kept, seconds, later);
      if (isWhole && entries.has(key)) later(done);
      else await done;
    },
    async delete(key) {
      deletions++;
      entries.delete(key);
      await behind.delete(key);
    },
  };
}

/** A store that keeps nothing. Behind a memory store, answers are kept by the isolate alone. */
export const noStore: Store = {
  get: () => undefined,
  put: async () => {},
  delete: async () => {},
};

/** The entry with its body as bytes; undefined when that is larger than an entry may be, or of unknown size. */
async function inMemory(kept: StoredEntry, bytesMax: number): Promise<StoredEntry | undefined> {
  if (kept.kind === "index" || !(kept.body instanceof ReadableStream)) return kept;
  if (kept.length === undefined || kept.length > bytesMax) return undefined;
  const body = new Uint8Array(await new Response(kept.body).arrayBuffer());
  if (body.byteLength !== kept.length) throw new Error("A stored body is not as long as its record says.");
  return { ...kept, body } satisfies StoredAnswer;
}

function sizeOf(kept: StoredEntry): number {
  if (kept.kind === "index") return 0;
  const bytes = kept.body instanceof Uint8Array ? kept.body.byteLength : 0;
  return bytes + kept.headers.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
}

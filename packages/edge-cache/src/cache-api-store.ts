import type { AnswerRecord, StoredEntry, VariantIndex } from "./entry.ts";
import type { Store } from "./store.ts";

/** Never resolved: only the Cache API sees these addresses. */
const nowhere = "https://edge-cache.invalid/";
const format = "1";
const recordField = "X-Edge-Cache-Record";
/** The Cache API limits all header fields together to 32 KB. */
const recordCharsMax = 24_000;
const yearSeconds = 31_536_000;
/** Longer keys become their hash: an address may not be of any length. */
const keyCharsMax = 1_000;

/**
 * Keeps answers in the Cache API of this data centre. The Cache API's own rules (nothing private, no cookies, no `*`, no
 * 206, freshness of its own) would get in the way, so each answer travels in an envelope: an address made of the
 * key, the record as one field, the body's bytes as they are, and the store's own lifetime. `base` is what the
 * addresses begin with, for a platform that wants them in a zone of its own.
 */
export function cacheApiStore(open: () => Cache | Promise<Cache>, base = nowhere): Store {
  const addressOf = (key: string) =>
    key.length <= keyCharsMax ? `${base}key/${encodeURIComponent(key)}` : hashOf(key).then((hash) => base + hash);
  return {
    async get(key) {
      const cache = await open();
      const found = await cache.match(await addressOf(key));
      return found && opened(found);
    },
    async put(key, kept, seconds) {
      const envelope = sealed(kept, Math.min(seconds, yearSeconds));
      const cache = await open();
      if (envelope) await cache.put(await addressOf(key), envelope);
    },
    async delete(key) {
      const cache = await open();
      await cache.delete(await addressOf(key));
    },
  };
}

async function hashOf(key: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function sealed(kept: StoredEntry, seconds: number): Response | undefined {
  const { record, body } = apart(kept);
  const text = JSON.stringify(record).replace(
    /[^\x20-\x7e]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  if (text.length > recordCharsMax) throw new Error("An answer's fields are too long for the Cache API.");
  return new Response(body, {
    headers: {
      "Cache-Control": `public, max-age=${seconds}`,
      "Content-Type": "application/octet-stream",
      "X-Edge-Cache-Format": format,
      [recordField]: text,
    },
  });
}

function apart(kept: StoredEntry): {
  record: VariantIndex | AnswerRecord;
  body: Uint8Array<ArrayBuffer> | ReadableStream | null;
} {
  if (kept.kind === "index") return { record: kept, body: null };
  const { body, ...record } = kept;
  return { record, body };
}

/** The door: what is read here was written by `sealed` in the same format. */
function opened(envelope: Response): StoredEntry | undefined {
  const text = envelope.headers.get(recordField);
  if (text === null || envelope.headers.get("X-Edge-Cache-Format") !== format) return undefined;
  const record = JSON.parse(text) as VariantIndex | AnswerRecord;
  return record.kind === "index" ? record : { ...record, body: envelope.body };
}

import type { StoredAnswer, VariantIndex } from "./entry.ts";
import { keepSeconds } from "./entry.ts";
import { fieldOf } from "./fields.ts";
import type { SafeStore } from "./store.ts";
import { variantOf, varyNames } from "./vary.ts";

/** What the store holds for a request. `entryKey` is the key of the answer, or the key it would have if that is known. */
export type Found =
  | { answer: StoredAnswer; entryKey: string }
  | { answer: undefined; missReason: "uri-miss" | "vary-miss"; entryKey: string | undefined };

const nominationsMax = 8;
const indexSeconds = 30 * 86_400;

/**
 * Finds the stored answer whose selecting fields match the request's (RFC 9111, 4.1): without a promise if the store
 * has it in memory and it has no variants.
 */
export function lookUp(store: SafeStore, key: string, request: Pick<Headers, "get">): Found | Promise<Found> {
  const kept = store.get(key);
  if (!(kept instanceof Promise) && kept?.kind === "answer") return { answer: kept, entryKey: key };
  return lookFurther(store, key, kept, request);
}

async function lookFurther(
  store: SafeStore,
  key: string,
  first: ReturnType<SafeStore["get"]>,
  request: Pick<Headers, "get">,
): Promise<Found> {
  const kept = await first;
  if (kept === undefined) return { answer: undefined, missReason: "uri-miss", entryKey: undefined };
  if (kept.kind === "answer") return { answer: kept, entryKey: key };
  for (const names of kept.nominations) {
    const entryKey = variantPlace(key, kept, names, request);
    const variant = await store.get(entryKey);
    if (variant?.kind === "answer") return { answer: variant, entryKey };
  }
  const [latest] = kept.nominations;
  return { answer: undefined, missReason: "vary-miss", entryKey: latest && variantPlace(key, kept, latest, request) };
}

/** Stores an answer under its URL, or next to its other variants if it has `Vary`. Resolves to whether that worked. */
export async function keep(
  store: SafeStore,
  at: { key: string; request: Pick<Headers, "get"> },
  answer: StoredAnswer,
  terms: { staleOnErrorSeconds: number; keepStaleSeconds: number; later: (work: Promise<unknown>) => void },
): Promise<boolean> {
  const seconds = keepSeconds(answer, terms);
  const names = varyNames(fieldOf(answer.headers, "vary"));
  if (names.length === 0) return store.put(at.key, answer, seconds, terms.later);
  const before = await store.get(at.key);
  const index = nominate(before?.kind === "index" ? before : undefined, names);
  const entryKey = variantPlace(at.key, index, names, at.request);
  if (!(await store.put(entryKey, answer, seconds, terms.later))) return false;
  return index === before || store.put(at.key, index, indexSeconds, terms.later);
}

function nominate(index: VariantIndex | undefined, names: string[]): VariantIndex {
  const nominations = index?.nominations ?? [];
  const isSame = (other: string[] | undefined) => other?.join() === names.join();
  if (index && isSame(nominations[0])) return index;
  const others = nominations.filter((other) => !isSame(other)).slice(0, nominationsMax - 1);
  return { kind: "index", epoch: index?.epoch ?? crypto.randomUUID(), nominations: [names, ...others] };
}

/** A URL key has no "#", so a variant's place is never a URL's. */
function variantPlace(key: string, index: VariantIndex, names: string[], request: Pick<Headers, "get">): string {
  return `${key}#${index.epoch}${variantOf(names, request)}`;
}

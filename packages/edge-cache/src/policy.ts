import type { KeyPolicy } from "./key.ts";

/** What a deployment may choose; the RFCs leave each of these open. */
export interface Policy extends KeyPolicy {
  /** This cache's name in `Cache-Status`. */
  name: string;
  /** Targeted fields that this cache obeys, the most specific first (RFC 9213). */
  targets: readonly string[];
  /** Whether clients and later caches see the targeted fields. */
  targetedFields: "pass" | "remove";
  /** Whether clients may ask for fresher or staler answers than the origin says (RFC 9111, 5.2.1: advice). */
  requestDirectives: "honour" | "ignore";
  /** "refuse": answers with cookies are not stored. "strip": stored without them. "store": the letter of RFC 9111, 7.3. */
  setCookie: "refuse" | "strip" | "store";
  /**
   * How `forward` gives bodies that have a `Content-Encoding`. "decoded" is what `fetch` and service bindings do;
   * "encoded" is `fetch` with `encodeResponseBody: "manual"`, and lets byte ranges of them be served.
   */
  bodies: "decoded" | "encoded";
  /** Staleness allowed on errors if the origin does not say (RFC 9111, 4.2.4); 0: none. */
  staleOnErrorSeconds: number;
  /** How long a stale answer with a validator is kept, so that it can be validated. */
  keepStaleSeconds: number;
  /** Bodies up to here are read whole, kept in the isolate and shared with waiting requests; larger ones are streamed. */
  bufferBytesMax: number;
  /** Larger bodies are not stored. */
  storeBytesMax: number;
  /** How long a request waits for another one that fetches the same; 0: requests are not collapsed. */
  collapseWaitMs: number;
  /** Called with errors of the store and the ledger. Such errors never change the meaning of an answer. */
  onError(error: unknown): void;
}

/** Defaults that change no semantics and never share a private answer. */
export const defaultPolicy: Policy = {
  name: "edge-cache",
  targets: ["CDN-Cache-Control"],
  targetedFields: "pass",
  requestDirectives: "honour",
  setCookie: "refuse",
  bodies: "decoded",
  sortQuery: false,
  ignoredParameters: [],
  staleOnErrorSeconds: 0,
  keepStaleSeconds: 86_400,
  bufferBytesMax: 128 * 1024,
  storeBytesMax: 100 * 1024 * 1024,
  collapseWaitMs: 10_000,
  onError: () => {},
};

import { parseCacheControl } from "./cache-control.ts";
import { seconds } from "./directives.ts";

/** What a client asks of the cache (RFC 9111, 5.2.1). All of it is only advice. */
export interface RequestDirectives {
  noStore: boolean;
  noCache: boolean;
  onlyIfCached: boolean;
  maxAge: number | undefined;
  minFresh: number | undefined;
  /** Infinity if any staleness is acceptable. */
  maxStale: number | undefined;
  staleIfError: number | undefined;
}

const silent: RequestDirectives = {
  noStore: false,
  noCache: false,
  onlyIfCached: false,
  maxAge: undefined,
  minFresh: undefined,
  maxStale: undefined,
  staleIfError: undefined,
};

/** Reads a request's `Cache-Control`; empty if the policy ignores it. `Pragma` means nothing (RFC 9111, 5.4). */
export function requestDirectives(headers: Pick<Headers, "get">, policy: "honour" | "ignore"): RequestDirectives {
  const value = policy === "ignore" ? null : headers.get("Cache-Control");
  if (value === null) return silent;
  const found = parseCacheControl(value);
  const number = (name: string) => {
    const said = seconds(found.get(name));
    return said === "invalid" ? undefined : said;
  };
  return {
    noStore: found.has("no-store"),
    noCache: found.has("no-cache"),
    onlyIfCached: found.has("only-if-cached"),
    // A max-age that is not a number asks for the freshest answer.
    maxAge: found.has("max-age") ? (number("max-age") ?? 0) : undefined,
    minFresh: number("min-fresh"),
    maxStale: found.get("max-stale") === true ? Number.POSITIVE_INFINITY : number("max-stale"),
    staleIfError: number("stale-if-error"),
  };
}

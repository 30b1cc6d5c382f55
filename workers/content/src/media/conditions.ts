/** What a file is known by: its strong entity tag, with quotes, and the instant it was stored, in whole seconds. */
export interface Validators {
  etag: string;
  modifiedSeconds: number;
}

/**
 * What the conditions of a request say (RFC 9110, 13.2.2, in that order): answer as usual, 304, or 412.
 */
export function conditionOf(headers: Headers, file: Validators): "go" | "not-modified" | "failed" {
  const ifMatch = headers.get("If-Match");
  const ifUnmodifiedSince = secondsOf(headers.get("If-Unmodified-Since"));
  if (ifMatch !== null) {
    if (!names(ifMatch, file.etag, "strong")) return "failed";
  } else if (ifUnmodifiedSince !== undefined && file.modifiedSeconds > ifUnmodifiedSince) return "failed";

  const ifNoneMatch = headers.get("If-None-Match");
  if (ifNoneMatch !== null) return names(ifNoneMatch, file.etag, "weak") ? "not-modified" : "go";
  const ifModifiedSince = secondsOf(headers.get("If-Modified-Since"));
  return ifModifiedSince !== undefined && file.modifiedSeconds <= ifModifiedSince ? "not-modified" : "go";
}

/** Whether Range counts (RFC 9110, 13.1.5): without If-Range, or when it names exactly this file. */
export function rangeCounts(headers: Headers, file: Validators): boolean {
  const ifRange = headers.get("If-Range")?.trim();
  if (ifRange === undefined) return true;
  if (/^(?:W\/)?"/.test(ifRange)) return ifRange === file.etag;
  return secondsOf(ifRange) === file.modifiedSeconds;
}

/** Whether a list of entity tags names this one. Ours is strong, so a weak tag matches only where weak ones may. */
function names(list: string, etag: string, comparison: "strong" | "weak"): boolean {
  if (list.trim() === "*") return true;
  const tags = list.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => (comparison === "weak" ? tag.replace(/^W\//, "") : tag) === etag);
}

/** An HTTP date in seconds since 1970; undefined for anything else. */
function secondsOf(date: string | null): number | undefined {
  if (date === null || !/^[A-Z][a-z]{2},? |^[A-Z][a-z]+day, /.test(date)) return undefined;
  const ms = Date.parse(date);
  return Number.isNaN(ms) ? undefined : ms / 1000;
}

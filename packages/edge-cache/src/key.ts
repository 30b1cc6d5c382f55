/** How requests are told apart. By default the whole URL is compared, character by character. */
export interface KeyPolicy {
  /** Query parameters in another order are the same resource. Repeated ones keep their order. */
  sortQuery: boolean;
  /** Query parameters that the origin does not look at; a trailing `*` stands for any ending: `utm_*`, `fbclid`. */
  ignoredParameters: readonly string[];
}

/**
 * The primary cache key of a URL (RFC 9111, 2). The method is not part of it, because only answers to GET are stored.
 */
export function cacheKey(url: string, policy: KeyPolicy): string {
  const hash = url.indexOf("#");
  const whole = hash < 0 ? url : url.slice(0, hash);
  const mark = whole.indexOf("?");
  if (mark < 0 || (!policy.sortQuery && policy.ignoredParameters.length === 0)) return whole;
  const kept = whole
    .slice(mark + 1)
    .split("&")
    .filter((pair) => pair !== "" && !isIgnored(nameOf(pair), policy.ignoredParameters));
  const ordered = policy.sortQuery ? kept.sort((a, b) => compare(nameOf(a), nameOf(b))) : kept;
  return ordered.length === 0 ? whole.slice(0, mark) : `${whole.slice(0, mark)}?${ordered.join("&")}`;
}

function nameOf(pair: string): string {
  const raw = (pair.split("=")[0] ?? "").replaceAll("+", " ");
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function isIgnored(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => (pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

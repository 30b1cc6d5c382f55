/** A directive that stands alone (`true`), names header fields, or is absent (`false`). */
export type FieldScope = boolean | readonly string[];

/** A number of seconds; "invalid" when the directive is there but says no such number, or says two. */
export type Seconds = number | "invalid" | undefined;

/** What an origin lets this cache do with one answer, whichever field it came from. */
export interface Directives {
  /** A targeted field (RFC 9213) speaks for `Cache-Control` and `Expires` alike; `Cache-Control` does not. */
  targeted: boolean;
  noStore: boolean;
  mustUnderstand: boolean;
  mustRevalidate: boolean;
  proxyRevalidate: boolean;
  public: boolean;
  immutable: boolean;
  private: FieldScope;
  noCache: FieldScope;
  maxAge: Seconds;
  sMaxage: Seconds;
  staleWhileRevalidate: Seconds;
  staleIfError: Seconds;
}

/** One directive's value: absent, present alone, or with an argument. */
export interface Argument {
  text: string;
  quoted: boolean;
}
export type Directive = true | Argument | "malformed";

/** RFC 9111, 1.2.2: what does not fit counts as this. */
export const deltaSecondsMax = 2_147_483_648;

const token = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/;

/** Reads the directives that a shared cache knows from any syntax that gives them by lower-case name. */
export function directivesOf(find: (name: string) => Directive | undefined, targeted: boolean): Directives {
  const has = (name: string) => find(name) !== undefined;
  return {
    targeted,
    noStore: has("no-store"),
    mustUnderstand: has("must-understand"),
    mustRevalidate: has("must-revalidate"),
    proxyRevalidate: has("proxy-revalidate"),
    public: has("public"),
    immutable: has("immutable"),
    private: fieldScope(find("private")),
    noCache: fieldScope(find("no-cache")),
    maxAge: seconds(find("max-age")),
    sMaxage: seconds(find("s-maxage")),
    staleWhileRevalidate: seconds(find("stale-while-revalidate")),
    staleIfError: seconds(find("stale-if-error")),
  };
}

/** RFC 9111, 1.2.2: digits alone; a number too large is the largest. */
export function seconds(directive: Directive | undefined): Seconds {
  if (directive === undefined) return undefined;
  if (directive === true || directive === "malformed" || !/^[0-9]+$/.test(directive.text)) return "invalid";
  return Math.min(Number(directive.text), deltaSecondsMax);
}

/** RFC 9111, 5.2.2.4 and 5.2.2.7: field names, or the whole answer when the list cannot be read. */
function fieldScope(directive: Directive | undefined): FieldScope {
  if (directive === undefined) return false;
  if (directive === true || directive === "malformed") return true;
  const names = directive.text
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
  return names.length > 0 && names.every((name) => token.test(name)) ? names : true;
}

/** The platform's own origins: the public one, and the one that this request was sent to. */
export function isOwn(origin: string, requestUrl: string, publicOrigin: string): boolean {
  return origin === publicOrigin || origin === new URL(requestUrl).origin;
}

/** The parts of an address. */
export type Address = Pick<URL, "origin" | "pathname" | "search">;

/** Splits a request's address. It was parsed and normalised when the request was made, so cutting it is enough. */
export function addressOf(url: string): Address {
  const path = url.indexOf("/", url.indexOf("//") + 2);
  const hash = url.indexOf("#", path);
  const end = hash < 0 ? url.length : hash;
  const mark = url.indexOf("?", path);
  const query = mark < 0 || mark > end ? end : mark;
  return { origin: url.slice(0, path), pathname: url.slice(path, query), search: url.slice(query, end) };
}

/**
 * The same path and query at another origin. Put together as text: resolved as a reference, a path that begins with two
 * slashes would name a host of its own.
 */
export function movedTo(origin: string, { pathname, search }: Address): string {
  return `${origin.replace(/\/$/, "")}${pathname}${search}`;
}

let latest = { list: "", origins: [] as string[] };

/** The allow-list in `CORS_ORIGINS`, separated by spaces or commas. Entries that are not origins are ignored. */
export function listedOrigins(list: string): string[] {
  // The variable is the same for every request of an isolate.
  if (list !== latest.list) latest = { list, origins: originsIn(list) };
  return latest.origins;
}

function originsIn(list: string): string[] {
  return list.split(/[\s,]+/).filter((entry) => URL.canParse(entry) && new URL(entry).origin === entry);
}

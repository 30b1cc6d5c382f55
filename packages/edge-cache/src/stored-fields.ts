import type { Directives } from "./directives.ts";

/** RFC 9111, 3.1 and RFC 9110, 7.6.1: fields of one connection or one proxy. */
const hopByHop = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authentication-info",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];
/** RFC 9111, 3.2: what describes the stored bytes stays as it was when only the metadata is new. */
const ofTheBody = new Set(["content-encoding", "content-length", "content-md5", "content-range", "etag"]);

/** How a stored answer's fields are chosen. */
export interface FieldPolicy {
  setCookie: "refuse" | "strip" | "store";
}

/**
 * The fields of an answer that may be stored (RFC 9111, 3.1): none of one connection, none that `Connection`,
 * `no-cache` or `private` lists, and no history of another request. `Date` is added where the origin left it out.
 */
export function storedFields(headers: Headers, directives: Directives, policy: FieldPolicy, now: number): Headers {
  const kept = new Headers(headers);
  const listed = (headers.get("Connection") ?? "").split(",").map((name) => name.trim());
  const scoped = [directives.noCache, directives.private].flatMap((scope) => (typeof scope === "boolean" ? [] : scope));
  for (const name of [...hopByHop, ...listed, ...scoped, "age", "cache-status"]) remove(kept, name);
  if (policy.setCookie === "strip") kept.delete("Set-Cookie");
  if (!kept.has("Date")) kept.set("Date", new Date(now).toUTCString());
  return kept;
}

/** RFC 9111, 3.2: the stored fields after a 304, or an answer to HEAD, replaced by the newer ones. */
export function freshenedFields(stored: Headers, newer: Headers): Headers {
  const merged = new Headers(stored);
  const names = new Set([...newer.keys()].filter((name) => !ofTheBody.has(name)));
  for (const name of names) merged.delete(name);
  for (const [name, value] of newer) if (names.has(name)) merged.append(name, value);
  return merged;
}

/** What `Connection` lists may be no field name at all. */
function remove(headers: Headers, name: string): void {
  try {
    headers.delete(name);
  } catch {
    return;
  }
}

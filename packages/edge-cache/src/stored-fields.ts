import type { Directives } from "./directives.ts";
import { type Fields, fieldOf } from "./fields.ts";

/** RFC 9111, 3.1 and RFC 9110, 7.6.1: fields of one connection or one proxy. */
const ofOneConnection = [
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
/** Fields that never go into the store, whatever an answer says about them. */
const neverStored = new Set([...ofOneConnection, "age", "cache-status"]);
/** RFC 9111, 3.2: fields that describe the stored bytes stay unchanged when only the metadata is new. */
const ofTheBody = new Set(["content-encoding", "content-length", "content-md5", "content-range", "etag"]);

/** How a stored answer's fields are chosen. */
export interface FieldPolicy {
  setCookie: "refuse" | "strip" | "store";
}

/**
 * The fields of an answer that may be stored (RFC 9111, 3.1): no fields of one connection, none that `Connection`,
 * `no-cache` or `private` lists, and no history of another request. `Date` is added where the origin left it out.
 */
export function storedFields(received: Fields, directives: Directives, policy: FieldPolicy, now: number): Fields {
  const listed = (fieldOf(received, "connection") ?? "").split(",").map((name) => name.trim().toLowerCase());
  const scoped = [directives.noCache, directives.private].flatMap((scope) => (typeof scope === "boolean" ? [] : scope));
  const cookies = policy.setCookie === "strip" ? ["set-cookie"] : [];
  const left = new Set([...listed, ...scoped, ...cookies]);
  const kept = received.filter(([name]) => !neverStored.has(name) && !left.has(name));
  return fieldOf(kept, "date") === null ? [...kept, ["date", new Date(now).toUTCString()]] : kept;
}

/** RFC 9111, 3.2: the stored fields after a 304, or an answer to HEAD, replaced by the newer ones. */
export function freshenedFields(stored: Fields, newer: Fields): Fields {
  const newest = newer.filter(([name]) => !ofTheBody.has(name));
  const names = new Set(newest.map(([name]) => name));
  return [...stored.filter(([name]) => !names.has(name)), ...newest];
}

import type { StoredAnswer } from "./entry.ts";

/** The fields of a stored answer as `new Response` takes them fastest: an object, in which no field can stand twice. */
export interface ReadyFields {
  all: Record<string, string>;
  /** Those that a 304 carries. */
  bodiless: Record<string, string>;
  /** The one field that may stand more than once. */
  cookies: string[];
}

/** Fields about a body that a 304 does not carry (RFC 9110, 15.4.5). */
const aboutTheBody = new Set([
  "content-encoding",
  "content-language",
  "content-length",
  "content-md5",
  "content-range",
  "content-type",
]);

const ready = new WeakMap<StoredAnswer, ReadyFields>();

/** The fields of a stored answer, made ready once: an answer in memory is given again and again. */
export function readyFields(answer: StoredAnswer): ReadyFields {
  const known = ready.get(answer);
  if (known) return known;
  const single = answer.headers.filter(([name]) => name !== "set-cookie");
  const fields = {
    all: Object.fromEntries(single),
    bodiless: Object.fromEntries(single.filter(([name]) => !aboutTheBody.has(name))),
    cookies: answer.headers.filter(([name]) => name === "set-cookie").map(([, value]) => value),
  };
  ready.set(answer, fields);
  return fields;
}

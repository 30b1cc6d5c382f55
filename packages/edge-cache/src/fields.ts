/** The fields of an answer as plain data: lower-case names, each line of its own. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** What rules look at fields through; `Headers` are one too. */
export type Readable = Pick<Headers, "get" | "has">;

/** The first value of a field. Plain data: no `Headers` has to be made to look at one. */
export function fieldOf(fields: Fields, name: string): string | null {
  for (const [candidate, value] of fields) if (candidate === name) return value;
  return null;
}

/** Plain fields, to be looked at as `Headers` are, whose every use is a call out of JavaScript. */
export function readable(fields: Fields): Readable {
  const get = (name: string) => fieldOf(fields, name.toLowerCase());
  return { get, has: (name) => get(name) !== null };
}

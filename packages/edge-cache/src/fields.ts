/** The fields of a stored answer: lower-case names, each line of its own. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** The first value of a field. Plain data: no `Headers` has to be made to look at one. */
export function fieldOf(fields: Fields, name: string): string | null {
  for (const [candidate, value] of fields) if (candidate === name) return value;
  return null;
}

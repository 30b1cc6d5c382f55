import type { Broken } from "./broken.ts";

/** Each broken promise once: what many operations have from one component is told of the first, with the number of the others. */
export function inShort(all: Broken[]): Broken[] {
  const groups = Map.groupBy(all, ({ pointer, what }) => `${pointer}: ${what}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const more = new Set(others.map(({ subject }) => subject).filter((subject) => subject !== first.subject)).size;
    return [{ ...first, subject: more > 0 ? `${first.subject} and ${more} more` : first.subject }];
  });
}

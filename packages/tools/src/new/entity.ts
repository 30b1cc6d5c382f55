import { camel, pascal, plural, snake, words } from "./names.ts";

/** The names of one kind of thing that a service keeps, in every form that code and prose need. */
export interface Entity {
  service: string;
  /** kebab-case, singular: `lab-report`. */
  name: string;
  /** `labReport` */
  camel: string;
  /** `LabReport` */
  pascal: string;
  /** `labReports`: the table in TypeScript. */
  table: string;
  /** `lab_reports`: the table in SQL. */
  sqlTable: string;
  /** `lab-reports`: the path segment. */
  path: string;
  /** `lab report` and `lab reports`, in sentences. */
  word: string;
  wordPlural: string;
}

/** Names one kind of thing of a service. */
export function entityOf(service: string, name: string): Entity {
  return {
    service,
    name,
    camel: camel(name),
    pascal: pascal(name),
    table: camel(plural(name)),
    sqlTable: snake(plural(name)),
    path: plural(name),
    word: words(name),
    wordPlural: words(plural(name)),
  };
}

/** A free three-letter id prefix for an entity: its first consonants (`crs` of course), or others of its letters, or the first that is free. */
export function idPrefix(name: string, taken: string[]): string {
  const letters = name.replaceAll(/[^a-z]/g, "").padEnd(3, "x");
  const consonants = letters.charAt(0) + letters.slice(1).replaceAll(/[aeiou]/g, "");
  const candidates = [consonants.slice(0, 3), letters.slice(0, 3)];
  for (let second = 1; second < letters.length; second++) {
    for (let third = second + 1; third < letters.length; third++) {
      candidates.push(letters.charAt(0) + letters.charAt(second) + letters.charAt(third));
    }
  }
  for (const one of "abcdefghijklmnopqrstuvwxyz") candidates.push(letters.slice(0, 2) + one);
  const free = candidates.find((candidate) => candidate.length === 3 && !taken.includes(candidate));
  if (free === undefined) throw new Error(`No id prefix is left for ${name}.`);
  return free;
}

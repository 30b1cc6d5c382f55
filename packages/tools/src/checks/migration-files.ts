import { basename } from "node:path";
import type { Check, Tree } from "./check.ts";

/** The migrations of every service, in the order in which they apply. */
export function migrationsOf(tree: Tree): Map<string, string[]> {
  const byService = new Map<string, string[]>();
  for (const file of tree.files) {
    const service = /^migrations\/([^/]+)\/[^/]+\.sql$/.exec(file)?.[1];
    if (service) byService.set(service, [...(byService.get(service) ?? []), file].sort());
  }
  return byService;
}

const forbidden: [RegExp, string][] = [
  [/\bDROP\s+(?:TABLE|COLUMN|VIEW)\b/gi, "takes something away"],
  [/\bRENAME\s+(?:TO|COLUMN)\b|\bRENAME\s+\w+\s+TO\b/gi, "renames what running code still uses"],
  [/\bON\s+(?:DELETE|UPDATE)\s+CASCADE\b/gi, "cascades: a later rebuild of the parent would empty the child"],
  [/\b(?:DELETE\s+FROM|REPLACE\s+INTO|INSERT\s+OR\s+REPLACE)\b(?![\s\S]{0,2000}?\bEND\b)/gi, "deletes rows"],
];

/** Migrations go forward and only add, so that the version before and the version after run on the same tables. */
export const migrationsOnlyAdd: Check = {
  rule: "migrations-only-add",
  run: (tree) =>
    [...migrationsOf(tree).values()].flat().flatMap((file) => {
      const lines = withoutComments(tree.read(file));
      return forbidden.flatMap(([pattern, what]) =>
        [...lines.matchAll(pattern)].map(({ 0: words, index }) => ({
          file,
          line: lines.slice(0, index).split("\n").length,
          rule: "migrations-only-add",
          sentence: `${words.replace(/\s+/g, " ")} ${what}.`,
        })),
      );
    }),
};

/** Migrations are numbered, and no two of a service have one number. */
export const migrationNames: Check = {
  rule: "migration-names",
  run: (tree) =>
    [...migrationsOf(tree).values()].flatMap((files) =>
      files.flatMap((file, i) => {
        const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(basename(file))?.[1];
        const report = (sentence: string) => [{ file, line: 1, rule: "migration-names", sentence }];
        if (number === undefined) return report("is not named NNNN_what_it_adds.sql.");
        const twin = files.slice(0, i).find((other) => basename(other).startsWith(`${number}_`));
        return twin ? report(`has the number of ${basename(twin)}.`) : [];
      }),
    ),
};

/** The same text with comments blanked out, so that every offset stays where it was. */
function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
}

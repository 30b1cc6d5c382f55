import { DatabaseSync } from "node:sqlite";
import { type Check, lineOf, type Tree, type Violation } from "./check.ts";
import { columnsOf, tablesOf } from "./migrated-database.ts";
import { migrationsOf } from "./migration-files.ts";

const rule = "migrations-survive";

/** Every migration applies over rows in every table, and none of those rows vanishes. Foreign keys are on, as in D1. */
export const migrationsSurvive: Check = {
  rule,
  run: (tree) => [...migrationsOf(tree).values()].flatMap((files) => survives(tree, files)),
};

function survives(tree: Tree, files: string[]): Violation[] {
  const db = new DatabaseSync(":memory:");
  db.exec("PRAGMA ignore_check_constraints = ON");
  const broken: Violation[] = [];
  for (const file of files) {
    const before = countRows(db);
    try {
      db.exec("PRAGMA foreign_keys = ON");
      db.exec(tree.read(file));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [...broken, { file, line: 1, rule, sentence: `does not apply over existing rows: ${reason}.` }];
    }
    const after = countRows(db);
    for (const [table, rows] of before) {
      const left = after.get(table) ?? 0;
      const line = lineOf(tree.read(file), table);
      if (left < rows) broken.push({ file, line, rule, sentence: `${table} had ${rows} rows and then ${left}.` });
    }
    fillEmptyTables(db);
  }
  return broken;
}

function countRows(db: DatabaseSync): Map<string, number> {
  return new Map(
    tablesOf(db).map((table) => [table, Number(db.prepare(`SELECT count(*) AS n FROM "${table}"`).get()?.n)] as const),
  );
}

/**
 * One row into every table that has none. All keys are the same value, so every foreign key finds its row; rules about
 * values are put aside, because only the row's survival matters.
 */
function fillEmptyTables(db: DatabaseSync): void {
  db.exec("PRAGMA foreign_keys = OFF");
  for (const [table, rows] of countRows(db)) {
    if (rows > 0) continue;
    const columns = columnsOf(db, table).filter(({ generated }) => !generated);
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    const marks = columns.map(() => "?").join(", ");
    db.prepare(`INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${marks})`).run(
      ...columns.map(({ type }) => valueFor(type)),
    );
  }
}

function valueFor(type: string): string | number | Uint8Array {
  if (/int/.test(type)) return 1;
  if (/real|floa|doub|num/.test(type)) return 1.5;
  // Also valid as JSON, for columns that are computed from it.
  return /blob/.test(type) ? new Uint8Array([49]) : "1";
}

import { DatabaseSync } from "node:sqlite";
import type { Tree } from "./check.ts";

/** A table or FTS index of a database, without SQLite's own and without those that hold an index's inside. */
export function tablesOf(db: DatabaseSync): string[] {
  const rows = db.prepare("SELECT name, type FROM pragma_table_list WHERE schema = 'main'").all();
  return rows
    .filter(({ name, type }) => (type === "table" || type === "virtual") && !String(name).startsWith("sqlite_"))
    .map(({ name }) => String(name))
    .sort();
}

export interface Column {
  name: string;
  type: string;
  notNull: boolean;
  /** What SQLite computes itself cannot be inserted. */
  generated: boolean;
}

/** The columns of a table; a primary key counts as not null, as drizzle has it. */
export function columnsOf(db: DatabaseSync, table: string): Column[] {
  const rows = db.prepare('SELECT name, type, "notnull" AS required, pk, hidden FROM pragma_table_xinfo(?)').all(table);
  return rows
    .filter(({ hidden }) => hidden !== 1)
    .map(({ name, type, required, pk, hidden }) => ({
      name: String(name),
      type: String(type).toLowerCase(),
      notNull: required === 1 || Number(pk) > 0,
      generated: Number(hidden) > 1,
    }));
}

/** An empty database with every migration of a service applied. Throws what SQLite says of the first that fails. */
export function migratedDatabase(tree: Tree, files: string[]): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  for (const file of files) db.exec(tree.read(file));
  return db;
}

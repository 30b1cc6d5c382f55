import { globSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { state } from "./platform.ts";

/** Rows of one service's database, read beside the running platform. `mark` is a table that only this service has. */
function rowsOf(mark: string, query: string, ...values: string[]): Record<string, unknown>[] {
  for (const file of globSync(join(state(), "v3/d1/**/*.sqlite"))) {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const has = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(mark);
      if (has) return database.prepare(query).all(...values);
    } finally {
      database.close();
    }
  }
  throw new Error(`No database with a table ${mark}.`);
}

/** The data of the events of one type that content has committed and that mention this text. */
export function contentEvents(type: string, about: string): Record<string, unknown>[] {
  const query = "SELECT envelope FROM outbox WHERE type = ? AND envelope LIKE ? ORDER BY id";
  return rowsOf("published_courses", query, type, `%${about}%`).map((row) => JSON.parse(String(row.envelope)).data);
}

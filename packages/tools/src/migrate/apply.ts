import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { type Database, databasesOf, workersIn } from "../workspace.ts";

/** A migration that did not apply; the ones before it stay applied. */
export class MigrationFailed extends Error {
  constructor(worker: string, file: string, reason: string) {
    super(`migrations/${worker}/${file} could not be applied: ${reason}`);
    this.name = "MigrationFailed";
  }
}

export interface Applied {
  worker: string;
  file: string;
}

/**
 * Applies every service's new migrations to one local state folder, the one that `wrangler dev --persist-to` uses, and
 * returns what was new. One migration is one batch: it applies whole or not at all. The book-keeping is wrangler's own
 * table, so `wrangler d1 migrations` and this agree about what is applied.
 */
export async function migrate({ root, state }: { root: string; state: string }): Promise<Applied[]> {
  const databases = databasesOf(workersIn(root));
  if (databases.length === 0) return [];
  const simulator = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: "export default {}",
      cf: false,
      resourcePersistencePath: resolve(state, "v3"),
      d1Databases: Object.fromEntries(databases.map(({ worker, id }) => [worker, id])),
    }),
  );
  try {
    const applied: Applied[] = [];
    for (const database of databases) applied.push(...(await bringUpToDate(simulator, database)));
    return applied;
  } finally {
    await simulator.dispose();
  }
}

async function bringUpToDate(simulator: Miniflare, database: Database): Promise<Applied[]> {
  const db = await simulator.getD1Database(database.worker);
  await db
    .prepare(
      `CREATE TABLE IF NOT EXISTS d1_migrations (
         id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
    )
    .run();
  const { results } = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const known = new Set(results.map(({ name }) => name));
  const news = migrationFiles(database.migrationsDir).filter((file) => !known.has(file));
  for (const file of news) {
    const statements = await statementsOf(readFileSync(join(database.migrationsDir, file), "utf8"));
    const record = db.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(file);
    try {
      await db.batch([...statements.map((statement) => db.prepare(statement)), record]);
    } catch (error) {
      throw new MigrationFailed(database.worker, file, error instanceof Error ? error.message : String(error));
    }
  }
  return news.map((file) => ({ worker: database.worker, file }));
}

/** The migrations of a folder in the order in which they apply. */
export function migrationFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort();
}

/** wrangler's own splitter, which knows triggers and comments; loaded late because loading wrangler takes a second. */
async function statementsOf(sql: string): Promise<string[]> {
  const { unstable_splitSqlQuery } = await import("wrangler");
  return unstable_splitSqlQuery(sql);
}

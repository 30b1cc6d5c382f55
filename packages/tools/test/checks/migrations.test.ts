import { expect, it } from "vitest";
import { migrationNames, migrationsOnlyAdd } from "../../src/checks/migration-files.ts";
import { migrationsSurvive } from "../../src/checks/migrations-survive.ts";
import { tablesMatch } from "../../src/checks/tables-match.ts";
import { findings } from "./findings.ts";

it.each([
  ["DROP TABLE a;", "DROP TABLE takes something away."],
  ["ALTER TABLE a DROP COLUMN b;", "DROP COLUMN takes something away."],
  ["ALTER TABLE a RENAME TO c;", "RENAME TO renames what running code still uses."],
  ["ALTER TABLE a RENAME COLUMN b TO c;", "RENAME COLUMN renames what running code still uses."],
  [
    "CREATE TABLE c (a REFERENCES a (b) on delete\n cascade);",
    "on delete cascade cascades: a later rebuild of the parent would empty the child.",
  ],
  ["DELETE FROM a;", "DELETE FROM deletes rows."],
])("refuses %s", async (sql, sentence) => {
  const files = { "migrations/s/0001_a.sql": `-- DROP TABLE in a comment is nothing.\n${sql}` };
  expect(await findings(migrationsOnlyAdd, files)).toEqual([
    `migrations/s/0001_a.sql:2 migrations-only-add: ${sentence}`,
  ]);
});

it("lets a trigger keep an index in step by deleting from it", async () => {
  const trigger = "CREATE TRIGGER t AFTER DELETE ON a BEGIN\n  DELETE FROM a_index WHERE id = old.id;\nEND;";
  expect(await findings(migrationsOnlyAdd, { "migrations/s/0001_a.sql": trigger })).toEqual([]);
});

it("wants numbers, and each once", async () => {
  const files = {
    "migrations/s/0001_a.sql": "",
    "migrations/s/0001_b.sql": "",
    "migrations/s/x.sql": "",
    "migrations/t/0001_a.sql": "",
  };
  expect(await findings(migrationNames, files)).toEqual([
    "migrations/s/0001_b.sql:1 migration-names: has the number of 0001_a.sql.",
    "migrations/s/x.sql:1 migration-names: is not named NNNN_what_it_adds.sql.",
  ]);
});

const parent = `CREATE TABLE parents (id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('a', 'b'))) STRICT;
CREATE TABLE children (id INTEGER PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parents (id) ON DELETE CASCADE);
CREATE VIRTUAL TABLE words USING fts5 (text);`;

it("notices rows that a rebuild takes along, in tables and in full-text indexes", async () => {
  const files = {
    "migrations/s/0001_a.sql": parent,
    "migrations/s/0002_rebuild.sql": `CREATE TABLE n (id TEXT PRIMARY KEY, kind TEXT);
INSERT INTO n SELECT * FROM parents; DROP TABLE parents; ALTER TABLE n RENAME TO parents;
DELETE FROM words;`,
  };
  expect(await findings(migrationsSurvive, files)).toEqual([
    "migrations/s/0002_rebuild.sql:1 migrations-survive: children had 1 rows and then 0.",
    "migrations/s/0002_rebuild.sql:3 migrations-survive: words had 1 rows and then 0.",
  ]);
});

it("notices a migration that applies to empty tables only", async () => {
  const files = {
    "migrations/s/0001_a.sql": parent,
    "migrations/s/0002_more.sql": "ALTER TABLE parents ADD COLUMN more TEXT NOT NULL;",
    "migrations/t/0001_a.sql": parent,
    "migrations/t/0002_more.sql": "ALTER TABLE parents ADD COLUMN more TEXT NOT NULL DEFAULT '';",
  };
  expect(await findings(migrationsSurvive, files)).toEqual([
    "migrations/s/0002_more.sql:1 migrations-survive: does not apply over existing rows: Cannot add a NOT NULL column with default value NULL.",
  ]);
});

it("compares what the code believes of a table with what the migrations made", async () => {
  const files = {
    "package.json": `{ "type": "module" }`,
    "migrations/s/0001_a.sql":
      "CREATE TABLE notes (id TEXT PRIMARY KEY NOT NULL, size INTEGER, extra TEXT, same INTEGER NOT NULL);",
    "workers/s/src/note/tables.ts": `import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const notes = sqliteTable("notes", { id: text("id").primaryKey(), size: text("size").notNull(),
  lost: text("lost"), same: integer("same").notNull() });
export const ghosts = sqliteTable("ghosts", { id: text("id").primaryKey() });`,
  };
  const place = "workers/s/src/note/tables.ts";
  expect(await findings(tablesMatch, files)).toEqual([
    `${place}:2 tables-match: s.notes: size is integer in the database and text here.`,
    `${place}:2 tables-match: s.notes: size is nullable in the database.`,
    `${place}:2 tables-match: s.notes: the database has no column lost.`,
    `${place}:2 tables-match: s.notes: the column extra is missing.`,
    `${place}:4 tables-match: s.ghosts: no migration makes this table.`,
  ]);
});

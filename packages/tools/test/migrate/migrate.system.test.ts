import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { migrate } from "../../src/migrate/apply.ts";
import { temporaryFolder, twoWorkers } from "../tree.ts";

it("applies every new migration once, in order", async () => {
  const root = twoWorkers({ "migrations/notes/0002_more.sql": "ALTER TABLE notes ADD COLUMN more TEXT;" });
  const state = temporaryFolder();
  expect(await migrate({ root, state })).toEqual([
    { worker: "notes", file: "0001_notes.sql" },
    { worker: "notes", file: "0002_more.sql" },
  ]);
  expect(await migrate({ root, state })).toEqual([]);

  writeFileSync(join(root, "migrations/notes/0003_last.sql"), "CREATE TABLE last (a TEXT);");
  expect(await migrate({ root, state })).toEqual([{ worker: "notes", file: "0003_last.sql" }]);
});

it("names the migration that fails, takes all of it back and goes on from there", async () => {
  const root = twoWorkers({
    "migrations/notes/0002_broken.sql": "CREATE TABLE half (a TEXT);\nCREATE TABLE notes (a);",
  });
  const state = temporaryFolder();
  await expect(migrate({ root, state })).rejects.toThrow(/migrations\/notes\/0002_broken\.sql.*notes already exists/s);

  writeFileSync(join(root, "migrations/notes/0002_broken.sql"), "CREATE TABLE half (a TEXT);");
  expect(await migrate({ root, state })).toEqual([{ worker: "notes", file: "0002_broken.sql" }]);
});

it("says which folder of migrations is missing", async () => {
  const root = twoWorkers();
  writeFileSync(
    join(root, "workers/notes/wrangler.toml"),
    `name = "two-notes"
[[d1_databases]]
binding = "DB"
database_id = "00000000-0000-4000-8000-000000000001"
migrations_dir = "../../migrations/nowhere"`,
  );
  await expect(migrate({ root, state: temporaryFolder() })).rejects.toThrow(/nowhere/);
});

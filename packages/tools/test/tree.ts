import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { repositoryRoot } from "../src/root.ts";

/** A folder of its own that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "edgewise-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A small repository: path → text. It borrows this one's installed packages. */
export function tree(files: Record<string, string>): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(join(repositoryRoot, "node_modules"), join(root, "node_modules"));
  return root;
}

/** Two Workers, one behind the other, as small as they can be; the second has a database and a cron. */
export function twoWorkers(over: Record<string, string> = {}): string {
  return tree({
    "wrangler.toml": `name = "two-gateway"
main = "workers/gateway/index.js"
compatibility_date = "2026-11-01"
vars = { PUBLIC_ORIGIN = "http://localhost:8787" }
services = [{ binding = "NOTES", service = "two-notes" }]
`,
    "workers/gateway/index.js": `export default {
  fetch: (request, env) =>
    new URL(request.url).pathname === "/origin" ? new Response(env.PUBLIC_ORIGIN) : env.NOTES.fetch(request),
};`,
    "workers/notes/wrangler.toml": `name = "two-notes"
main = "index.js"
compatibility_date = "2026-11-01"
vars = { PUBLIC_ORIGIN = "http://localhost:8787" }
triggers = { crons = ["* * * * *"] }
[[d1_databases]]
binding = "DB"
database_id = "00000000-0000-4000-8000-000000000001"
migrations_dir = "../../migrations/notes"
`,
    "workers/notes/.dev.vars": "PEPPER=from-dev-vars\n",
    "workers/notes/index.js": `export default {
  async fetch(request, env) {
    const { results } = await env.DB.prepare("SELECT text FROM notes ORDER BY text").all();
    return Response.json({ origin: env.PUBLIC_ORIGIN, pepper: env.PEPPER, notes: results.map((row) => row.text) });
  },
  async scheduled({ cron }, env) {
    await env.DB.prepare("INSERT INTO notes (text) VALUES (?)").bind("fired by " + cron).run();
  },
};`,
    "migrations/notes/0001_notes.sql": `CREATE TABLE notes (text TEXT NOT NULL);
INSERT INTO notes VALUES ('a; b');
CREATE TRIGGER loud AFTER INSERT ON notes BEGIN
  UPDATE notes SET text = text WHERE text = new.text;
END;
`,
    ...over,
  });
}

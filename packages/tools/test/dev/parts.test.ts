import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { forDevelopment } from "../../src/dev/configs.ts";
import { condenser } from "../../src/dev/log-lines.ts";
import { olderThan } from "../../src/dev/preflight.ts";
import { wipe } from "../../src/dev/state.ts";
import { temporaryFolder } from "../tree.ts";

it("compares versions part by part", () => {
  expect(olderThan("20.19.0", "22.12.0")).toBe(true);
  expect(olderThan("22.9.0", "22.12.0")).toBe(true);
  expect(olderThan("22.12.0", "22.12.0")).toBe(false);
  expect(olderThan("24.0.0", "22.12.0")).toBe(false);
});

it("moves a configuration elsewhere without changing what it points at", () => {
  const config = {
    name: "w",
    main: "src/index.ts",
    vars: { PUBLIC_ORIGIN: "http://localhost:8787", TOKEN_ISSUER: "https://edgewise.example" },
    assets: { directory: "./assets", binding: "ASSETS" },
    build: { command: "make", watch_dir: "src" },
    d1_databases: [{ binding: "DB", database_id: "1", migrations_dir: "../../migrations/w" }],
  };
  expect(forDevelopment(config, "/repo/workers/w", "/state/dev/w", "http://localhost:1")).toEqual({
    name: "w",
    main: "/repo/workers/w/src/index.ts",
    vars: { PUBLIC_ORIGIN: "http://localhost:1", TOKEN_ISSUER: "https://edgewise.example" },
    assets: { directory: "/repo/workers/w/assets", binding: "ASSETS" },
    build: { command: "make", cwd: "/repo/workers/w", watch_dir: ["../../../repo/workers/w/src"] },
    d1_databases: [{ binding: "DB", database_id: "1", migrations_dir: "/repo/migrations/w" }],
  });
});

it("gives no origin to a Worker that has none", () => {
  expect(forDevelopment({ name: "w", vars: { A: "1" } }, "/repo", "/state", "http://localhost:1")).toEqual({
    name: "w",
    vars: { A: "1" },
  });
});

it("shows a request once, an event with its fields, an error with its frames and nothing else", () => {
  const condense = condenser("/repo");
  const read = [
    "Using secrets defined in .dev.vars",
    'env.PUBLIC_ORIGIN ("http://localhost:8787")      Environment Variable      local',
    "\u001b[33m▲ [WARNING] Scheduled Workers are not automatically triggered during local development.\u001b[0m",
    "",
    "  To manually trigger a scheduled event, run:",
    "[wrangler:info] GET /v1/courses 200 OK (96ms)",
    '[edgewise-content] {"at":"x","level":"info","event":"http.request","service":"content","status":200}',
    '✘ [ERROR] {"at":"x","level":"error","event":"outbox.send-failed","service":"content","traceId":"ab","to":"identity"}',
    "✘ [ERROR] TypeError: no",
    "      at fetch (index.ts:1:1)",
    "      at null.<anonymous> (file:///repo/workers/content/src/course/course.ts:28:15)",
    "      at async draftOf (file:///repo/workers/content/src/course/draft-of.ts:3:1)",
    "      at dispatch (file:///repo/node_modules/.pnpm/hono/compose.js:35:17)",
    "      at null.<anonymous> (async file:///state/dev/content/.wrangler/tmp/dev-7/index.js:33639:5)",
    "",
    "[edgewise-content] hello",
    "⎔ Reloading local server...",
  ].map(condense);
  expect(read.filter((line) => line !== undefined)).toEqual([
    "200  GET    /v1/courses  96 ms",
    'error  content  outbox.send-failed  to="identity"  trace=ab',
    "error  TypeError: no",
    "      at fetch (index.ts:1:1)",
    "      at workers/content/src/course/course.ts:28:15",
    "      at async draftOf workers/content/src/course/draft-of.ts:3:1",
    "edgewise-content  hello",
    "Reloading local server...",
  ]);
});

it("wipes a state folder and refuses any other", () => {
  const folder = temporaryFolder();
  const state = join(folder, "state");
  mkdirSync(join(state, "v3/d1"), { recursive: true });
  wipe(state);
  expect(existsSync(state)).toBe(false);

  mkdirSync(state);
  writeFileSync(join(state, "thesis.txt"), "");
  expect(() => wipe(state)).toThrow(/thesis\.txt/);
  expect(existsSync(join(state, "thesis.txt"))).toBe(true);
});

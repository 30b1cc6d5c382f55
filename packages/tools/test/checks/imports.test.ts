import { expect, it } from "vitest";
import { drizzleImports } from "../../src/checks/drizzle-imports.ts";
import { workerImports } from "../../src/checks/worker-imports.ts";
import { workersModule } from "../../src/checks/workers-module.ts";
import { findings } from "./findings.ts";

it("sees code of another Worker taken by path, by name, by re-export and when it runs", async () => {
  const sentence = "worker-imports: this is code of the Worker content; ask it over RPC or hear its events.";
  const files = {
    "workers/content/package.json": `{ "name": "@edgewise/content" }`,
    "workers/content/src/course.ts": `import "./own.ts";`,
    "workers/identity/src/a.ts": `import { z } from "zod";\nimport { course } from "../../content/src/course.ts";`,
    "workers/identity/src/b.ts": `export { course } from "@edgewise/content/course";`,
    "packages/e2e/src/c.ts": `const late = () => import("../../../workers/content/src/course.ts");`,
    "workers/identity/src/fine.ts": `// import "../../content/src/course.ts"\nimport "@edgewise/contracts/ids";`,
  };
  expect(await findings(workerImports, files)).toEqual([
    `packages/e2e/src/c.ts:1 ${sentence}`,
    `workers/identity/src/a.ts:2 ${sentence}`,
    `workers/identity/src/b.ts:1 ${sentence}`,
  ]);
});

it("sees a query in what only adapts, and lets verbs and tables be", async () => {
  const query = `import { eq } from "drizzle-orm";`;
  const files = {
    "workers/content/src/course/course.route.ts": query,
    "workers/content/src/consumer.ts": `\nimport { drizzle } from "drizzle-orm/d1";`,
    "workers/content/src/course/course.ts": query,
    "workers/content/src/schema.ts": query,
  };
  expect(await findings(drizzleImports, files)).toEqual([
    "workers/content/src/consumer.ts:2 drizzle-imports: a query belongs in a verb, not in what calls it.",
    "workers/content/src/course/course.route.ts:1 drizzle-imports: a query belongs in a verb, not in what calls it.",
  ]);
});

it("keeps the runtime's own module in the Worker's shell", async () => {
  const files = {
    "workers/content/src/index.ts": `import { env } from "cloudflare:workers";`,
    "workers/content/src/rpc.ts": `import { WorkerEntrypoint } from "cloudflare:workers";`,
    "workers/content/src/room/room.ts": `import { DurableObject } from "cloudflare:workers";`,
    "workers/content/src/app.ts": `import { env } from "cloudflare:workers";`,
    "workers/content/test/app.test.ts": `import { env } from "cloudflare:workers";`,
  };
  expect(await findings(workersModule, files)).toEqual([
    "workers/content/src/app.ts:1 workers-module: only index.ts, rpc.ts and files of Durable Objects import cloudflare:workers.",
  ]);
});

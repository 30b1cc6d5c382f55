import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Outcome } from "../../src/test/outcome.ts";
import { runAll } from "../../src/test/run.ts";
import { runSuite } from "../../src/test/run-suite.ts";
import { suitesIn } from "../../src/test/suites.ts";
import { tree } from "../tree.ts";

const script = JSON.stringify({ type: "module", scripts: { test: "vitest run" } });

it("runs a suite and counts it, and stops one that hangs together with what it started", async () => {
  const root = tree({
    "packages/good/package.json": script,
    "packages/good/good.test.js": `import { expect, it } from "vitest"; it("adds", () => expect(1 + 1).toBe(2));`,
    "packages/hang/package.json": script,
    "packages/hang/hang.test.js": `import { spawn } from "node:child_process"; import { it } from "vitest";
it("waits", () => new Promise(() => {
  spawn("node", ["holder.cjs", "child"]);
  spawn("node", ["parent.cjs"]);
}), 600000);`,
    // Leaves a process in a session of its own, whose parent is gone before anybody looks for it.
    "packages/hang/parent.cjs": `const { spawn } = require("node:child_process");
spawn("node", ["holder.cjs", "detached"], { detached: true, stdio: "ignore" }).unref();`,
    "packages/hang/holder.cjs": `const server = require("node:net").createServer();
server.listen(0, "127.0.0.1", () => require("node:fs").writeFileSync(process.argv[2], String(server.address().port)));`,
    "packages/none/package.json": script,
    "packages/e2e/package.json": script,
    "packages/plain/package.json": "{}",
  });
  const suites = suitesIn(root);
  expect(suites.map(({ name }) => name)).toEqual(["good", "hang", "none", "e2e"]);
  const [good, hang, none] = suites;
  if (!good || !hang || !none) throw new Error("unreachable");

  expect(await runSuite(good, root, { filter: [] })).toMatchObject({ passed: 1, failed: 0 });
  expect(await runSuite(none, root, { filter: [] })).toMatchObject({ passed: 0, failed: 1 });
  const ports = ["child", "detached"].map((file) => join(hang.folder, file));
  // On a busy machine the limit may come before the suite has started what it leaves behind.
  let stopped: Outcome | undefined;
  for (let limitSeconds = 4; !ports.every((file) => existsSync(file)); limitSeconds *= 2) {
    stopped = await runSuite({ ...hang, limitSeconds }, root, { filter: [] });
  }
  expect(stopped).toMatchObject({ passed: 0, failed: 1 });
  expect(stopped?.failures[0]).toContain("was running: hang.test.js > waits");
  for (const file of ports) expect(await listens(Number(readFileSync(file, "utf8")))).toBe(false);
});

it("counts a suite for which no time was left as a failure, and says so", async () => {
  const root = tree({
    "packages/late/package.json": script,
    "packages/late/late.test.js": `import { it } from "vitest"; it("passes", () => {});`,
  });
  const parts = suitesIn(root).map((suite) => ({ suite, filter: [] }));
  const outcomes = await runAll({ root, lanes: 2, verify: false, parts, seconds: 0 });
  expect(outcomes).toMatchObject([
    { name: "late", passed: 0, failed: 1, failures: [expect.stringContaining("late did not run")] },
  ]);
});

function listens(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
    socket.once("close", () => socket.destroy());
  });
}

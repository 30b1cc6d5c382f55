import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { configText } from "../src/deploy/provision.ts";
import { settingsFrom } from "../src/deploy/settings.ts";
import { targetsIn } from "../src/deploy/target.ts";
import { runVerify } from "../src/verify/run.ts";
import { copyOfRepository } from "./new/copy.ts";

const run = promisify(execFile);
let root = "";

/** Runs a program in the copy, with the copy's own packages first on the PATH. Throws with all that it said. */
async function inCopy(folder: string, command: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}`, CI: "true" };
  const options = { cwd: join(root, folder), env, maxBuffer: 2 ** 26, timeout: 120_000 };
  const failed = (error: { stdout: string; stderr: string; message: string }) => {
    throw new Error(`${command} ${args.join(" ")} in ${folder}:\n${error.stdout}${error.stderr || error.message}`);
  };
  const { stdout } = await run(join(root, "node_modules/.bin", command), args, options).catch(failed);
  return stdout;
}
const generate = (...args: string[]) => inCopy(".", "bun", "packages/tools/src/new.ts", ...args);

describe("one of each, in a copy of this repository", () => {
  beforeAll(async () => {
    root = await copyOfRepository();
    await generate("service", "peer-reviews");
    await generate("verb", "peer-reviews", "peer-review", "close");
    await generate("verb", "peer-reviews", "rubric", "draft");
    await generate("verb", "content", "course", "feature");
    await generate("event", "peer-reviews", "peer-review", "closed");
    await generate("page", "learn", "goals", "Goals", "الأهداف");
    await generate("page", "public", "about-us", "About us", "من نحن");
  }, 240_000);

  it("passes what pnpm verify runs", async () => {
    expect((await runVerify(root, { unitTests: false })).failures).toEqual([]);
  }, 240_000);

  it("passes the tests that came with the new service", async () => {
    const said = await inCopy("workers/peer-reviews", "vitest", "run");
    expect(said).toMatch(/Test Files.*3 passed/);
  }, 120_000);

  it("passes the tests that came with a verb of an older service", async () => {
    const said = await inCopy("workers/content", "vitest", "run", "test/feature-course.test.ts");
    expect(said).toMatch(/Test Files.*1 passed/);
  }, 120_000);

  it("passes the tests that came with new pages", async () => {
    const said = await inCopy(
      "workers/web",
      "vitest",
      "run",
      "test/learn-goals.test.ts",
      "test/public-about-us.test.ts",
    );
    expect(said).toMatch(/Test Files.*2 passed/);
  }, 120_000);

  it("wants a page's title in every language", async () => {
    await expect(generate("page", "learn", "plans", "Plans")).rejects.toThrow(/title in each language: en, ar/);
  });

  it("can be shipped: wrangler takes the generated configuration of every Worker", async () => {
    const targets = targetsIn(root, settingsFrom("staging", { PUBLIC_ORIGIN: "https://learn.example" }));
    expect(targets.map(({ folder }) => folder)).toContain("peer-reviews");
    for (const target of targets) {
      const ids = new Map(target.databases.map((name) => [name, crypto.randomUUID()]));
      writeFileSync(join(root, target.configPath), configText(target, ids));
      const said = await inCopy(".", "wrangler", "deploy", "--dry-run", "--config", target.configPath);
      for (const name of [...target.databases, ...target.buckets, ...target.asks]) expect(said).toContain(name);
    }
  }, 120_000);

  it("is asked by the gateway how it is, and reached through it", () => {
    const text = readFileSync(join(root, "wrangler.toml"), "utf8");
    expect(text).toContain(
      'binding = "PEER_REVIEWS_RPC"\nservice = "edgewise-peer-reviews"\nentrypoint = "PeerReviews"',
    );
    expect(readFileSync(join(root, "packages/contracts/openapi.json"), "utf8")).toContain("/v1/peer-reviews");
  });

  it("says no a second time, in a sentence", async () => {
    await expect(generate("service", "peer-reviews")).rejects.toThrow(
      /\nThere is already a Worker in workers\/peer-rev/,
    );
  });
});

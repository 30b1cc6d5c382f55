import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { configText } from "../src/deploy/provision.ts";
import { settingsFrom } from "../src/deploy/settings.ts";
import { targetsIn } from "../src/deploy/target.ts";
import { runVerify } from "../src/verify/run.ts";
import { changedFolders, copyOfRepository } from "./new/copy.ts";

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
  /** Folders of packages/ and workers/ that the generators wrote to, by name: the others are as they were. */
  let changed: string[] = [];

  beforeAll(async () => {
    root = await copyOfRepository();
    await generate("service", "peer-reviews");
    await generate("verb", "peer-reviews", "peer-review", "close");
    await generate("verb", "peer-reviews", "rubric", "draft");
    await generate("verb", "content", "course", "feature");
    await generate("event", "peer-reviews", "peer-review", "closed");
    await generate("page", "learn", "goals", "Goals", "الأهداف");
    await generate("page", "public", "about-us", "About us", "من نحن");
    changed = await changedFolders(root);
  });

  it("passes what pnpm verify runs", async () => {
    expect(changed).toEqual(expect.arrayContaining(["contracts", "content", "peer-reviews", "web"]));
    expect((await runVerify(root, { unitTests: false, only: changed })).failures).toEqual([]);
  });

  it("passes the tests that came with a new service, a verb of an older service, and new pages", async () => {
    const folders = ["peer-reviews", "content", "web"].map((name) => join(root, "workers", name));
    const config = join(root, "vitest.specimens.config.ts");
    writeFileSync(config, `export default { test: { projects: ${JSON.stringify(folders)} } };\n`);
    const written = ["workers/peer-reviews/test", "feature-course.test", "learn-goals.test", "public-about-us.test"];
    const report = join(root, "report.json");
    await inCopy(".", "vitest", "run", "--config", config, "--reporter=json", `--outputFile=${report}`, ...written);
    const passed: { name: string; status: string }[] = JSON.parse(readFileSync(report, "utf8")).testResults;
    for (const file of [config, report]) rmSync(file);
    expect(passed.map(({ name, status }) => `${basename(name)} ${status}`).sort()).toEqual([
      "close-peer-review.test.ts passed",
      "create-peer-review.test.ts passed",
      "draft-rubric.test.ts passed",
      "feature-course.test.ts passed",
      "learn-goals.test.ts passed",
      "public-about-us.test.ts passed",
    ]);
  });

  it("wants a page's title in every language", async () => {
    await expect(generate("page", "learn", "plans", "Plans")).rejects.toThrow(/title in each language: en, ar/);
  });

  it("can be shipped: wrangler takes the generated configuration of every Worker that changed", async () => {
    const all = targetsIn(root, settingsFrom("staging", { PUBLIC_ORIGIN: "https://learn.example" }));
    const targets = all.filter(({ folder }) => folder === "gateway" || changed.includes(folder));
    expect(targets.map(({ folder }) => folder)).toEqual(expect.arrayContaining(["gateway", "peer-reviews"]));
    for (const target of targets) {
      const ids = new Map(target.databases.map((name) => [name, crypto.randomUUID()]));
      writeFileSync(join(root, target.configPath), configText(target, ids));
      const said = await inCopy(".", "wrangler", "deploy", "--dry-run", "--config", target.configPath);
      for (const name of [...target.databases, ...target.buckets, ...target.asks]) expect(said).toContain(name);
    }
  });

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

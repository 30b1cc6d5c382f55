import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { repositoryRoot } from "../src/root.ts";
import { fakeWrangler } from "./deploy/fake-wrangler.ts";
import { platform } from "./deploy/fixture.ts";

const run = promisify(execFile);
const script = join(repositoryRoot, "packages/tools/src/deploy.ts");

/** Runs the command line with a wrangler on the PATH that would note any call. */
async function ship(args: string[], env: Record<string, string> = { PUBLIC_ORIGIN: "https://learn.example" }) {
  const wrangler = fakeWrangler({});
  const ended = run("bun", [script, ...args], { env: { PATH: process.env.PATH ?? "", ...env } });
  const { stdout, stderr, code } = await ended.then(
    (done) => ({ ...done, code: 0 }),
    (failed: { stdout: string; stderr: string; code: number }) => failed,
  );
  return { stdout, stderr, code, called: wrangler.commands() };
}

it("prints the exact plan for an empty account and for a running platform, and calls nothing", async () => {
  const { stdout, code, called } = await ship(["--dry-run", "--root", platform()]);
  expect([code, called]).toEqual([0, []]);
  await expect(stdout).toMatchFileSnapshot("deploy/plan.txt");
});

it("ends every name with the environment's for a second platform in the account", async () => {
  const { stdout } = await ship(["--dry-run", "--env", "staging", "--only", "identity", "--root", platform()]);
  expect(stdout).toContain("$ wrangler d1 create two-identity-staging");
  expect(stdout).toContain("$ wrangler queues create two-identity-inbox-dead-staging");
  expect(stdout).toContain("$ wrangler r2 bucket create two-files-staging");
  expect(stdout).toContain("--name two-identity-staging");
});

it("plans this repository: migrations before code, every service before the gateway, and pages last", async () => {
  const { stdout, code } = await ship(["--dry-run"]);
  expect(code).toBe(0);
  const [empty = "", running = ""] = stdout.split("## On an account that runs the platform");
  for (const plan of [empty, running]) {
    const code = plan.split("\n").filter((line) => /wrangler (?:deploy|versions upload) /.test(line));
    expect(code.slice(-2).map((line) => /--name (\S+)/.exec(line)?.[1])).toEqual(["edgewise-gateway", "edgewise-web"]);
    expect(plan.lastIndexOf("d1 migrations apply")).toBeLessThan(plan.indexOf(code[0] ?? "none"));
  }
  expect(empty).toContain("wrangler queues create edgewise-content-inbox-dead");
  // Every queue is there before whoever sends to it, the gateway's too, which comes last.
  expect(empty).toContain("wrangler queues create edgewise-gateway-inbox-dead");
  expect(empty.indexOf("wrangler queues create edgewise-gateway-inbox")).toBeLessThan(
    empty.indexOf("wrangler deploy "),
  );
  expect(empty).toMatch(/secrets\.deploy\.generated\.json: AUTH_SECRET/);
  expect(empty).toMatch(/secrets\.deploy\.generated\.json: MEDIA_SIGNING_SECRET/);
  expect(running).not.toMatch(/AUTH_SECRET|MEDIA_SIGNING_SECRET|wrangler d1 create/);
});

it.each([
  [[], {}, "Name the environment"],
  [["--env", "production"], {}, "Set PUBLIC_ORIGIN"],
  [["--env", "production"], { PUBLIC_ORIGIN: "https://localhost:8787" }, "this very machine"],
  [["--dry-run"], { PUBLIC_ORIGIN: "https://learn.example", DEV_MAILBOX: "on" }, "DEV_MAILBOX"],
  [["--dry-run", "--only", "nothing"], { PUBLIC_ORIGIN: "https://learn.example" }, "There is no Worker called nothing"],
  [["--env", "production", "--watch", "soon"], { PUBLIC_ORIGIN: "https://learn.example" }, "--watch takes seconds"],
])("refuses %j with %j in a sentence", async (args, env, sentence) => {
  const { stderr, code, called } = await ship(args, env as Record<string, string>);
  expect([code, called]).toEqual([1, []]);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { deploy } from "../src/deploy/deployment.ts";
import { type Outside, realOutside } from "../src/deploy/outside.ts";
import { settingsFrom } from "../src/deploy/settings.ts";
import { type Answers, account, fakeWrangler } from "./deploy/fake-wrangler.ts";
import { platform } from "./deploy/fixture.ts";

const everything = ["two-gateway", "two-notes", "two-identity"];
const origin = "https://learn.example";

/** Deploys the fixture against a stand-in for wrangler; `well` are the answers of /healthz, then always well. */
async function run({ answers, well = [], only, root = platform(), given = {} }: Run) {
  const wrangler = fakeWrangler(answers);
  const said: string[] = [];
  const asked: Record<string, string>[] = [];
  const outside: Outside = {
    ...realOutside(root, (line) => said.push(line)),
    isWell: async (_url, _times, headers = {}) => {
      asked.push(headers);
      return well.shift() ?? true;
    },
    pause: async () => {},
  };
  const settings = settingsFrom("production", { PUBLIC_ORIGIN: origin, ...given });
  const rollout = { percentages: [10, 50, 100], watchSeconds: 0, probes: 3, tag: "abc" };
  const failure = await deploy(outside, { root, settings, only, rollout }).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { failure, said, asked, root, ...wrangler };
}
interface Run {
  answers: Answers;
  well?: boolean[];
  only?: string;
  root?: string;
  given?: Record<string, string>;
}

it("moves the traffic of a new version over in steps, and crons and consumers after it", async () => {
  const { failure, commands, asked } = await run({ answers: account(everything), only: "notes" });
  expect(failure).toBeUndefined();
  const config = "--config workers/notes/wrangler.deploy.generated.json";
  expect(commands().slice(-6)).toEqual([
    `d1 migrations apply two-notes --remote ${config}`,
    `versions upload ${config} --name two-notes --tag abc`,
    "versions deploy two-notes-new@10 two-notes-old@90 --name two-notes --yes",
    "versions deploy two-notes-new@50 two-notes-old@50 --name two-notes --yes",
    "versions deploy two-notes-new@100 --name two-notes --yes",
    `triggers deploy ${config}`,
  ]);
  expect(asked).toContainEqual({ "Cloudflare-Workers-Version-Overrides": 'two-notes="two-notes-new"' });
});

it("applies every migration before any code", async () => {
  const commands = (await run({ answers: account(everything) })).commands();
  const lastMigration = commands.findLastIndex((command) => command.startsWith("d1 migrations apply"));
  expect(commands.filter((command) => command.startsWith("d1 migrations apply"))).toHaveLength(2);
  expect(commands.findIndex((command) => command.startsWith("versions upload"))).toBeGreaterThan(lastMigration);
});

it("gives the traffic back in reverse order when the platform is unwell half-way", async () => {
  const well = [true, true, true, true, true, false];
  const { failure, commands, said } = await run({ answers: account(everything), well });
  expect(failure).toContain("is not well with the new version of two-identity");
  expect(commands().slice(-3)).toEqual([
    "versions deploy two-identity-new@50 two-identity-old@50 --name two-identity --yes",
    "versions deploy two-identity-old@100 --name two-identity --yes --message Rolled back",
    "versions deploy two-notes-old@100 --name two-notes --yes --message Rolled back",
  ]);
  expect(said).toContain("two-identity is back at two-identity-old.");
});

it("gives the traffic back when wrangler itself fails half-way, and says why", async () => {
  const broken = { "versions deploy two-notes-new@50": { code: 1, stderr: "Too many requests" } };
  const { failure, commands } = await run({ answers: account(everything, broken), only: "notes" });
  expect(failure).toContain("Too many requests");
  expect(commands().at(-1)).toBe("versions deploy two-notes-old@100 --name two-notes --yes --message Rolled back");
});

it("says what has to be done by hand when going back fails too", async () => {
  const broken = { "versions deploy": { code: 1, stderr: "No network" } };
  const { said } = await run({ answers: account(everything, broken), only: "notes" });
  expect(said).toContain("two-notes could NOT be set back to two-notes-old: do it by hand.");
});

it("touches no code when a migration fails", async () => {
  const broken = { "d1 migrations apply two-notes": { code: 1, stderr: "no such table: notes" } };
  const { failure, commands } = await run({ answers: account(everything, broken) });
  expect(failure).toContain("no such table: notes");
  expect(commands().filter((command) => /^(?:deploy |versions)/.test(command))).toEqual([]);
});

it("creates what is absent, introduces Workers that ask each other, and makes missing secrets once", async () => {
  const absent = { code: 1, stderr: "not found" };
  const answers = account([], { "queues info": absent, "r2 bucket info": absent });
  const { commands, calls, root } = await run({ answers });
  expect(commands()).toContain("queues create two-identity-inbox-dead");
  expect(commands()).toContain("r2 bucket create two-files");
  const first = calls().find(({ command }) => command.startsWith("deploy --config workers/identity"));
  expect(first?.secrets?.AUTH_SECRET).toMatch(/^[\w-]{43}$/);
  expect(existsSync(join(root, "workers/identity/secrets.deploy.generated.json"))).toBe(false);
  expect(commands().at(-1)).toBe("deploy --config wrangler.deploy.generated.json --name two-gateway --tag abc");
});

it("lets the platform's own pages upload to a bucket from a browser, and no others", async () => {
  const { calls } = await run({ answers: account(everything) });
  const cors = calls().filter(({ command }) => command.startsWith("r2 bucket cors set two-files"));
  expect(cors.map(({ file }) => file)).toEqual([
    {
      rules: [
        {
          allowed: { origins: [origin], methods: ["PUT"], headers: ["content-type"] },
          exposeHeaders: ["ETag"],
          maxAgeSeconds: 3600,
        },
      ],
    },
  ]);
});

it("writes the account's ids and the public origin into a generated file, never into wrangler.toml", async () => {
  const { root } = await run({ answers: account(everything) });
  const generated = JSON.parse(readFileSync(join(root, "workers/identity/wrangler.deploy.generated.json"), "utf8"));
  expect(generated.d1_databases[0].database_id).toBe("uuid-two-identity");
  expect(generated.vars).toEqual({ PUBLIC_ORIGIN: origin, TOKEN_ISSUER: origin });
  const gateway = JSON.parse(readFileSync(join(root, "wrangler.deploy.generated.json"), "utf8"));
  expect(gateway).toMatchObject({ workers_dev: false, routes: [{ pattern: "learn.example", custom_domain: true }] });
  expect(readFileSync(join(root, "workers/identity/wrangler.toml"), "utf8")).toContain("00000000-0000-4000-8000");
});

it("keeps a secret that is there, and changes one that the operator supplies", async () => {
  const { calls } = await run({ answers: account(everything), given: { ADMIN_EMAILS: "a@learn.example" } });
  const upload = calls().find(({ command }) => command.startsWith("versions upload --config workers/identity"));
  expect(upload?.secrets).toEqual({ ADMIN_EMAILS: "a@learn.example" });
});

it("deploys a Durable Object migration whole, since no partial version may carry it", async () => {
  const pending = { code: 1, stderr: "This Worker has a pending Durable Object migration, which cannot be applied" };
  const answers = account(everything, { "versions upload --config workers/notes/": pending });
  const { failure, commands } = await run({ answers, only: "notes" });
  expect(failure).toBeUndefined();
  expect(commands().at(-1)).toMatch(/^deploy --config workers\/notes\//);
});

it("does not take an account that cannot be reached for an empty one", async () => {
  const answers = account([], { "deployments status": { code: 1, stderr: "Authentication error [code: 10000]" } });
  const { failure, commands } = await run({ answers });
  expect(failure).toContain("Authentication error");
  expect(commands()).toHaveLength(1);
});

it("refuses an account where DEV_MAILBOX was set by hand", async () => {
  const answers = account(everything, { "secret list": { stdout: '[{ "name": "DEV_MAILBOX" }]' } });
  expect((await run({ answers })).failure).toContain("DEV_MAILBOX");
});

it("refuses a configuration with DEV_MAILBOX before it calls wrangler", async () => {
  const root = platform({
    "wrangler.toml": 'name = "two-gateway"\nmain = "x.ts"\n[vars]\nDEV_MAILBOX = "on"\n',
  });
  const { failure, commands } = await run({ answers: {}, root });
  expect(failure).toContain("DEV_MAILBOX");
  expect(commands()).toEqual([]);
});

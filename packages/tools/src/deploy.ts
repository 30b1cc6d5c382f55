import { parseArgs } from "node:util";
import { changedWorkers } from "./deploy/changed.ts";
import { deploy, type Request } from "./deploy/deployment.ts";
import { realOutside } from "./deploy/outside.ts";
import { Refused } from "./deploy/refused.ts";
import { rehearsal } from "./deploy/rehearsal.ts";
import { settingsFrom } from "./deploy/settings.ts";
import { targetsIn } from "./deploy/target.ts";
import { pathsSince } from "./graph/paths-since.ts";
import { repositoryRoot } from "./root.ts";

const usage = `pnpm ship --env production [--only WORKER] [--dry-run]

Creates what the account lacks (D1 databases, R2 buckets, queues with dead-letter queues), applies migrations, then
deploys each Worker after those it asks: 10, 50 and 100 % of the traffic, asking /healthz after every step, and back to
the versions of before when one step fails.

  --env NAME      production, or the name of a second platform whose resources all end in -NAME; a real run has to name it
  --only WORKER   one Worker, by its folder under workers/
  --dry-run       print the exact commands, for an empty account and for one that runs the platform; nothing is touched
  --tag TEXT      what the new versions are called, such as a commit
  --watch SECONDS how long each step is watched (default 60)
  --changes-since COMMIT
                  print the Workers that changed since then, in the order of deployment, as JSON; deploy nothing
  --root DIR      another checkout than this one

From the environment: PUBLIC_ORIGIN (needed), TOKEN_ISSUER (PUBLIC_ORIGIN by default), any other var of a wrangler.toml,
CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN for wrangler, and the secrets to set or to change. AUTH_SECRET and
MEDIA_SIGNING_SECRET are made once when the account has none. The committed wrangler.toml files are never changed: the
configurations with the account's ids are generated beside them and ignored by git.`;

const { values } = parseArgs({
  options: {
    env: { type: "string" },
    only: { type: "string" },
    "dry-run": { type: "boolean", default: false },
    tag: { type: "string", default: "by-hand" },
    watch: { type: "string", default: "60" },
    "changes-since": { type: "string" },
    root: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const root = values.root ?? repositoryRoot;
const since = values["changes-since"];
if (since !== undefined) {
  const anywhere = settingsFrom("production", { PUBLIC_ORIGIN: "https://edgewise.example" });
  console.log(JSON.stringify(changedWorkers(root, targetsIn(root, anywhere), pathsSince(root, since))));
  process.exit(0);
}
try {
  const rehearses = values["dry-run"];
  if (!rehearses && values.env === undefined) throw new Refused("Name the environment: --env production.");
  if (!/^\d{1,4}$/.test(values.watch)) throw new Refused(`--watch takes seconds, not ${values.watch}.`);
  const settings = settingsFrom(values.env ?? "production", process.env);
  const rollout = { percentages: [10, 50, 100], watchSeconds: Number(values.watch), probes: 20, tag: values.tag };
  await run({ root, settings, only: values.only, rollout }, rehearses);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function run(request: Request, rehearses: boolean): Promise<void> {
  const say = (line: string) => console.log(line);
  if (!rehearses) return deploy(realOutside(request.root, say), request);
  const databases = targetsIn(request.root, request.settings).flatMap((target) => target.databases);
  for (const deployed of [false, true]) {
    say(deployed ? "\n## On an account that runs the platform" : "## On an empty account");
    await deploy(rehearsal({ deployed, databases }, say), request);
  }
}

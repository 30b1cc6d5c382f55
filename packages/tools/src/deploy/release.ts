import { must, type Outside } from "./outside.ts";
import { Refused } from "./refused.ts";
import { secretsFor, withSecrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import type { Standing } from "./standing.ts";
import type { Target } from "./target.ts";

/** How a new version takes over: its share of the traffic in steps, and how long each is watched. */
export interface Rollout {
  percentages: readonly number[];
  watchSeconds: number;
  /** Answers in a row that have to be well after each step. */
  probes: number;
  /** Null while there is no platform to ask, or none that was well before. */
  healthUrl: string | null;
  tag: string;
}

/** Puts a Worker into service that the account does not have yet. Gives its version. */
export async function releaseFirst(outside: Outside, target: Target, settings: Settings, rollout: Rollout) {
  const common = ["--config", target.configPath, "--name", target.name, "--tag", rollout.tag];
  const secrets = secretsFor(target, [], settings);
  return withSecrets(outside, target, secrets, (options) => must(outside, ["deploy", ...common, ...options]));
}

/**
 * Uploads a new version beside the one that runs and moves the traffic over in steps; after each the platform has to be
 * well. Throws Refused when it is not; going back is for the caller, who knows what else was released. Crons, routes and
 * queue consumers, which no version carries, follow at the end. A pending Durable Object migration, which no partial
 * version may carry, is deployed whole.
 */
export async function releaseNext(
  outside: Outside,
  target: Target,
  standing: Standing,
  settings: Settings,
  rollout: Rollout,
): Promise<void> {
  const { name, configPath } = target;
  const common = ["--config", configPath, "--name", name, "--tag", rollout.tag];
  const secrets = secretsFor(target, standing.secrets, settings);
  const uploaded = await withSecrets(outside, target, secrets, async (options) => {
    const outcome = await outside.wrangler(["versions", "upload", ...common, ...options]);
    if (outcome.ok) return outcome;
    if (!/pending Durable Object migration/.test(outcome.stderr + outcome.stdout)) {
      throw new Refused(`The new version of ${name} was not accepted:\n${outcome.stderr.trim()}`);
    }
    outside.say(`${name} has a Durable Object migration: it is deployed in one step.`);
    await must(outside, ["deploy", ...common, ...options]);
    return null;
  });
  if (uploaded === null) return watch(outside, name, "", rollout);
  if (!uploaded.versionId) throw new Refused(`wrangler did not say which version of ${name} it uploaded.`);
  for (const percentage of rollout.percentages) {
    await moveTraffic(outside, name, standing.versionId, uploaded.versionId, percentage);
    await watch(outside, name, uploaded.versionId, rollout);
  }
  await must(outside, ["triggers", "deploy", "--config", configPath]);
}

/** Gives a share of the traffic to the new version and the rest to the old one. */
async function moveTraffic(outside: Outside, name: string, from: string, to: string, percentage: number) {
  const shares = percentage === 100 ? [`${to}@100`] : [`${to}@${percentage}`, `${from}@${100 - percentage}`];
  await must(outside, ["versions", "deploy", ...shares, "--name", name, "--yes"]);
}

/**
 * Waits and asks. The header makes the gateway answer with its new version whatever its share; a service, which is asked
 * over RPC, meets the questions by its share, hence their number.
 */
async function watch(outside: Outside, name: string, versionId: string, rollout: Rollout): Promise<void> {
  if (rollout.healthUrl === null) return;
  await outside.pause(rollout.watchSeconds);
  const override = versionId ? { "Cloudflare-Workers-Version-Overrides": `${name}="${versionId}"` } : {};
  if (!(await outside.isWell(rollout.healthUrl, rollout.probes, override))) {
    throw new Refused(`${rollout.healthUrl} is not well with the new version of ${name}.`);
  }
}

/** Gives all traffic back to the version that ran before. Says so when that fails; never throws. */
export async function goBack(outside: Outside, name: string, versionId: string): Promise<void> {
  const args = ["versions", "deploy", `${versionId}@100`, "--name", name, "--yes", "--message", "Rolled back"];
  const { ok } = await outside.wrangler(args);
  outside.say(
    ok ? `${name} is back at ${versionId}.` : `${name} could NOT be set back to ${versionId}: do it by hand.`,
  );
}

import { inOrder, isCircle } from "./order.ts";
import { must, type Outside } from "./outside.ts";
import { configText, provision } from "./provision.ts";
import { Refused } from "./refused.ts";
import { goBack, type Rollout, releaseFirst, releaseNext } from "./release.ts";
import type { Settings } from "./settings.ts";
import { type Standing, standingOf } from "./standing.ts";
import { type Target, targetsIn } from "./target.ts";

/** What is deployed, and how. */
export interface Request {
  root: string;
  settings: Settings;
  /** The folder of the one Worker to deploy; everything when undefined. */
  only: string | undefined;
  rollout: Omit<Rollout, "healthUrl">;
}

/**
 * Deploys the platform: what it needs in the account, then every migration, then the Workers, each after those it asks.
 * When something fails, the Workers that this run had moved go back to the version they had, the last one first;
 * migrations only ever add, so the old code runs on the new tables. Throws Refused with the reason.
 */
export async function deploy(outside: Outside, request: Request): Promise<void> {
  const { settings } = request;
  const targets = chosen(targetsIn(request.root, settings), request.only);
  const standings = new Map<string, Standing | null>();
  for (const target of targets) standings.set(target.name, await standingOf(outside, target));

  const ids = await provision(outside, targets, settings);
  for (const target of targets) outside.write(target.configPath, configText(target, ids), "configuration");
  for (const target of targets) await migrate(outside, target);

  const url = await healthUrl(outside, settings, targets, standings);
  const rollout = { ...request.rollout, healthUrl: url, ...(url === null && { percentages: [100] }) };
  const released: Target[] = [];
  try {
    for (const group of groupsOf(targets)) {
      if (group.circle) await introduce(outside, group.members, standings, ids, settings, rollout);
      for (const target of group.members) {
        released.push(target);
        await release(outside, target, standings, settings, rollout);
      }
    }
  } catch (error) {
    await goBackAll(outside, released, standings);
    throw error;
  }
  if (rollout.healthUrl === null) await firstHealth(outside, settings);
}

function chosen(targets: Target[], only: string | undefined): Target[] {
  const picked = targets.filter(({ folder }) => only === undefined || folder === only);
  if (picked.length > 0) return picked;
  throw new Refused(`There is no Worker called ${only}. There are: ${targets.map(({ folder }) => folder).join(", ")}.`);
}

/** In the order of deployment. Every target stands in exactly one group. */
function groupsOf(targets: Target[]): { members: Target[]; circle: boolean }[] {
  const asks = new Map(targets.map(({ name, asks }) => [name, asks]));
  return inOrder(asks).map((names) => ({
    members: names.flatMap((name) => targets.filter((target) => target.name === name)),
    circle: isCircle(names, asks),
  }));
}

async function migrate(outside: Outside, target: Target): Promise<void> {
  for (const database of target.databases) {
    await must(outside, ["d1", "migrations", "apply", database, "--remote", "--config", target.configPath]);
  }
}

/** Nobody can bind a Worker that is not there: members of a circle first come without the bindings among themselves. */
async function introduce(
  outside: Outside,
  members: Target[],
  standings: Map<string, Standing | null>,
  ids: Map<string, string>,
  settings: Settings,
  rollout: Rollout,
): Promise<void> {
  const absent = members.filter(({ name }) => standings.get(name) === null);
  const names = absent.map(({ name }) => name);
  for (const target of absent) {
    outside.say(`${target.name} is introduced without the Workers that ask it back.`);
    outside.write(target.configPath, configText(without(target, names), ids), "configuration without a circle");
    await releaseFirst(outside, target, settings, rollout);
    outside.write(target.configPath, configText(target, ids), "configuration");
    standings.set(target.name, await standingOf(outside, target));
  }
}

function without(target: Target, names: string[]): Target {
  const services = Array.isArray(target.config.services) ? target.config.services : [];
  const kept = services.filter(({ service }: { service: string }) => !names.includes(service));
  return { ...target, config: { ...target.config, services: kept } };
}

async function release(
  outside: Outside,
  target: Target,
  standings: ReadonlyMap<string, Standing | null>,
  settings: Settings,
  rollout: Rollout,
): Promise<void> {
  const standing = standings.get(target.name);
  if (standing) await releaseNext(outside, target, standing, settings, rollout);
  else await releaseFirst(outside, target, settings, rollout);
}

/** The platform's health counts only when there was a platform, and a well one, before this run: else null, and one step. */
async function healthUrl(
  outside: Outside,
  settings: Settings,
  targets: Target[],
  standings: ReadonlyMap<string, Standing | null>,
): Promise<string | null> {
  const gateway = targets.find(({ folder }) => folder === "gateway");
  if (gateway && standings.get(gateway.name) === null) return null;
  const url = healthOf(settings);
  if (await outside.isWell(url, 1)) return url;
  outside.say(`${url} was not well before this run, so it cannot tell whether the new versions are.`);
  return null;
}

/** A first deployment is not undone: a new address may take minutes until it answers. */
async function firstHealth(outside: Outside, settings: Settings): Promise<void> {
  const url = healthOf(settings);
  const isWell = await outside.isWell(url, 1);
  outside.say(isWell ? `${url} is well.` : `${url} is not well yet; a new address may take some minutes.`);
}

function healthOf({ publicOrigin }: Settings): string {
  return new URL("/healthz", publicOrigin).href;
}

async function goBackAll(outside: Outside, released: Target[], standings: ReadonlyMap<string, Standing | null>) {
  for (const { name } of released.toReversed()) {
    const standing = standings.get(name);
    if (standing) await goBack(outside, name, standing.versionId);
    else outside.say(`${name} had no version before this run; it stays as it is.`);
  }
}

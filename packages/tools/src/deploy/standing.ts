import { z } from "zod";
import { must, type Outside } from "./outside.ts";
import { Refused } from "./refused.ts";
import { developmentOnly } from "./settings.ts";
import type { Target } from "./target.ts";

/** What runs now: the version with most of the traffic, and the names of the Worker's secrets. */
export interface Standing {
  versionId: string;
  secrets: string[];
}

const Deployment = z.looseObject({
  versions: z.array(z.looseObject({ version_id: z.string(), percentage: z.number() })).min(1),
});
const Secrets = z.array(z.looseObject({ name: z.string() }));

/** How a Worker stands in the account; null when it has never been deployed. Throws Refused when that cannot be told. */
export async function standingOf(outside: Outside, { name }: Target): Promise<Standing | null> {
  const status = await outside.wrangler(["deployments", "status", "--json", "--name", name]);
  if (!status.ok) {
    const said = status.stderr + status.stdout;
    if (/10007|does not exist|has no deployments/.test(said)) return null;
    throw new Refused(`Whether ${name} is deployed cannot be told:\n${said.trim()}`);
  }
  const { versions } = Deployment.parse(JSON.parse(status.stdout));
  const [main] = versions.toSorted((a, b) => b.percentage - a.percentage);
  const { stdout } = await must(outside, ["secret", "list", "--format", "json", "--name", name]);
  const secrets = Secrets.parse(JSON.parse(stdout)).map((secret) => secret.name);
  for (const secret of developmentOnly) {
    if (secrets.includes(secret))
      throw new Refused(`${name} has a secret ${secret}: delete it, it is for development.`);
  }
  return { versionId: main?.version_id ?? "", secrets };
}

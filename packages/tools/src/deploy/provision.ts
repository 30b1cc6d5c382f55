import { z } from "zod";
import { must, type Outside } from "./outside.ts";
import { Refused } from "./refused.ts";
import type { Settings } from "./settings.ts";
import type { Target } from "./target.ts";

const Databases = z.array(z.looseObject({ name: z.string(), uuid: z.string() }));

/**
 * Creates what these Workers need and the account has not: D1 databases, R2 buckets, queues with their dead-letter
 * queues. What is there is left alone, but for the origin that may upload to a bucket. Gives the id of each database by its name.
 */
export async function provision(
  outside: Outside,
  targets: Target[],
  { publicOrigin }: Settings,
): Promise<Map<string, string>> {
  const wanted = unique(targets.flatMap(({ databases }) => databases));
  const there = await databaseIds(outside);
  const missing = wanted.filter((name) => !there.has(name));
  for (const name of missing) await must(outside, ["d1", "create", name]);
  for (const name of unique(targets.flatMap(({ buckets }) => buckets))) {
    await createUnless(outside, ["r2", "bucket", "info", name], ["r2", "bucket", "create", name]);
    await admitBrowsers(outside, name, publicOrigin);
  }
  for (const name of unique(targets.flatMap(({ queues }) => queues))) {
    await createUnless(outside, ["queues", "info", name], ["queues", "create", name]);
  }
  return missing.length === 0 ? there : databaseIds(outside);
}

/** Lets our own pages put parts of an upload straight into a bucket, at addresses signed for it, and read their ETags. */
async function admitBrowsers(outside: Outside, bucket: string, origin: string): Promise<void> {
  const path = "cors.deploy.generated.json";
  const allowed = { origins: [origin], methods: ["PUT"], headers: ["content-type"] };
  const rules = [{ allowed, exposeHeaders: ["ETag"], maxAgeSeconds: 3600 }];
  outside.write(path, JSON.stringify({ rules }), `who may upload to ${bucket} from a browser`);
  try {
    await must(outside, ["r2", "bucket", "cors", "set", bucket, "--file", path, "--force"]);
  } finally {
    outside.remove(path);
  }
}

/** An info that fails for another reason than absence makes the creation fail too, with wrangler's own words. */
async function createUnless(outside: Outside, info: string[], create: string[]): Promise<void> {
  if (!(await outside.wrangler(info)).ok) await must(outside, create);
}

async function databaseIds(outside: Outside): Promise<Map<string, string>> {
  const { stdout } = await must(outside, ["d1", "list", "--json"]);
  return new Map(Databases.parse(JSON.parse(stdout)).map(({ name, uuid }) => [name, uuid]));
}

/** The generated configuration as text, with the ids of the databases in the account. */
export function configText({ config, databases, name }: Target, ids: ReadonlyMap<string, string>): string {
  const bindings = Array.isArray(config.d1_databases) ? config.d1_databases : [];
  const d1_databases = bindings.map((binding: object, i) => {
    const id = ids.get(databases[i] ?? "");
    if (id === undefined) throw new Refused(`The account has no database ${databases[i]} for ${name}.`);
    return { ...binding, database_id: id };
  });
  return `${JSON.stringify({ ...config, ...(d1_databases.length > 0 && { d1_databases }) }, null, 2)}\n`;
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}

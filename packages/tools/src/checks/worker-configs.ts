import { relative } from "node:path";
import { type Worker, workersIn } from "../workspace.ts";
import { type Check, lineOf, type Tree, type Violation } from "./check.ts";

/** A check that looks at every wrangler.toml; `near` is the setting at which an editor should land. */
function overConfigs(
  rule: string,
  broken: (worker: Worker, all: Worker[]) => { near: string; sentence: string }[],
): Check {
  return {
    rule,
    run(tree: Tree): Violation[] {
      const all = workersIn(tree.root);
      return all.flatMap((worker) => {
        const file = relative(tree.root, worker.configPath);
        return broken(worker, all).map(({ near, sentence }) => ({
          file,
          line: lineOf(tree.read(file), near),
          rule,
          sentence,
        }));
      });
    },
  };
}

/** One runtime for the whole platform: what one Worker sees, all see. */
export const compatibilityDates = overConfigs("compatibility-date", ({ config }, all) => {
  const expected = all[0]?.config.compatibility_date;
  if (config.compatibility_date !== undefined && config.compatibility_date === expected) return [];
  return [{ near: "compatibility_date", sentence: `compatibility_date has to be ${expected}, as in the gateway.` }];
});

/** The gateway is the only way in. */
export const onlyGatewayIsPublic = overConfigs("only-gateway-public", ({ folder, config }) => {
  if (folder === "gateway") return [];
  const closed = (["workers_dev", "preview_urls"] as const).filter((key) => config[key] !== false);
  const opened = ["route", "routes"].filter((key) => config[key] !== undefined);
  return [
    ...closed.map((key) => ({ near: key, sentence: `${key} has to be false: only the gateway is public.` })),
    ...opened.map((key) => ({ near: key, sentence: `${key} makes this Worker public; only the gateway is.` })),
  ];
});

/** Without a dead-letter queue a message vanishes after its last retry. */
export const deadLetterQueues = overConfigs("dead-letter-queue", ({ config }) =>
  (config.queues?.consumers ?? [])
    .filter(({ dead_letter_queue }) => !dead_letter_queue)
    .map(({ queue }) => ({ near: `"${queue}"`, sentence: `the consumer of ${queue} has no dead_letter_queue.` })),
);

/** Local databases are found by their id: two Workers with one id would share their tables. */
export const databaseIds = overConfigs("database-ids", (worker, all) => {
  const others = all.slice(0, all.indexOf(worker));
  return (worker.config.d1_databases ?? []).flatMap(({ database_id }) => {
    const other = others.find(({ config }) =>
      config.d1_databases?.some((theirs) => theirs.database_id === database_id),
    );
    return other ? [{ near: `"${database_id}"`, sentence: `${other.folder} has a database of this id already.` }] : [];
  });
});

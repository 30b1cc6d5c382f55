import { addMember, addToArray, addToObject } from "./anchors.ts";
import type { Changes } from "./changes.ts";
import { entityOf } from "./entity.ts";
import { bindToGateway } from "./gateway.ts";
import { constant, kebab, key, singular } from "./names.ts";
import { Refusal } from "./refusal.ts";
import { addScopes } from "./scope.ts";
import { packageJson, readme, tsconfigJson, vitestConfig, wranglerToml } from "./templates/service-config.ts";
import { app, consumer, context, index, rpc, rpcContract } from "./templates/service-source.ts";
import { factories } from "./templates/tests.ts";
import { planVerb } from "./verb.ts";

/**
 * Plans a whole service: its Worker, database, inbox queue, RPC interface and place behind the gateway, with one table
 * and the verb that fills it. Throws a Refusal for a name that is taken or not kebab-case.
 */
export function planService(changes: Changes, given: string | undefined): void {
  const service = kebab(given, "service");
  const folder = `workers/${service}`;
  if (changes.names("workers").includes(service)) throw new Refusal(`There is already a Worker in ${folder}.`);
  const entity = entityOf(service, singular(service));

  changes.create(`${folder}/wrangler.toml`, wranglerToml(service, crypto.randomUUID()));
  changes.create(`${folder}/package.json`, packageJson(service));
  changes.create(`${folder}/tsconfig.json`, tsconfigJson);
  changes.create(`${folder}/vitest.config.ts`, vitestConfig);
  changes.create(`${folder}/README.md`, readme(service, entity.wordPlural));
  changes.create(`${folder}/src/index.ts`, index(service));
  changes.create(`${folder}/src/app.ts`, app(service));
  changes.create(`${folder}/src/context.ts`, context());
  changes.create(`${folder}/src/consumer.ts`, consumer(service));
  changes.create(`${folder}/src/rpc.ts`, rpc(service));
  changes.create(`${folder}/test/factories.ts`, factories());
  changes.create(`migrations/${service}/0001_chassis.sql`, chassisMigration(changes));
  addToContracts(changes, service);
  addScopes(changes, service);
  addInbox(changes, service);
  bindToGateway(changes, service);
  planVerb(changes, service, entity.name, "create");
}

/** The tables that commit needs are the same in every database: the copy comes from a service that has them. */
function chassisMigration(changes: Changes): string {
  const sql = changes
    .names("migrations")
    .map((other) => changes.text(`migrations/${other}/0001_chassis.sql`))
    .find((text) => text !== undefined);
  if (sql === undefined) throw new Refusal("No service has a 0001_chassis.sql to begin from.");
  return sql;
}

function addToContracts(changes: Changes, service: string): void {
  const contracts = "packages/contracts/src";
  changes.create(`${contracts}/rpc/${service}.ts`, rpcContract(service));
  changes.edit(`${contracts}/services.ts`, (text) => {
    if (text.includes(`"${service}"`)) throw new Refusal(`${service} is already a service.`);
    return addToArray(text, "services", `"${service}"`);
  });
}

/** Every context knows the inbox queues that it may send to, by the service's name. */
function addInbox(changes: Changes, service: string): void {
  const binding = `INBOX_${constant(service)}`;
  changes.edit("packages/chassis/src/context.ts", (text) => {
    if (text.includes(binding)) throw new Refusal(`${binding} is already a binding.`);
    const withBinding = addMember(text, "BaseEnv", `${binding}?: Queue;`);
    return addToObject(withBinding, "queues", `...(env.${binding} && { ${key(service)}: env.${binding} })`);
  });
}

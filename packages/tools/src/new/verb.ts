import { addBeforeReturn, addImport, addToObject, declares, importName, keysOf } from "./anchors.ts";
import type { Changes } from "./changes.ts";
import { type Entity, entityOf, idPrefix } from "./entity.ts";
import { routeTo } from "./gateway.ts";
import { camel, kebab, pascal } from "./names.ts";
import { Refusal } from "./refusal.ts";
import { adminVerb, changeRoute, changeVerb } from "./templates/change-verb.ts";
import { createRoute, createVerb } from "./templates/create-verb.ts";
import { entitySource, schema, table, tableSql } from "./templates/entity-source.ts";
import { adminTest, changeTest, createTest } from "./templates/tests.ts";

const idsFile = "packages/contracts/src/ids.ts";

/**
 * Plans a verb: the function, its route, its tests and the mount. An entity that the service does not keep yet gets its
 * table, id and the verb that makes one; a known one gets a verb on one of its owner's. A table of another shape gets a
 * verb for admins only, so that nothing is open before its author decides who may.
 */
export function planVerb(
  changes: Changes,
  givenService: string | undefined,
  givenEntity: string | undefined,
  givenVerb: string | undefined,
): void {
  const service = kebab(givenService, "service");
  const entity = entityOf(service, kebab(givenEntity, "entity"));
  const verb = kebab(givenVerb, "verb");
  const source = `workers/${service}/src`;
  if (changes.text(`${source}/app.ts`) === undefined) throw new Refusal(`There is no service in workers/${service}.`);
  if (changes.text(`${source}/${entity.name}/${verb}.ts`) !== undefined) {
    throw new Refusal(`${source}/${entity.name}/${verb}.ts is already there.`);
  }
  const fn = camel(`${verb}-${entity.name}`);
  const known = declares(changes.text(`${source}/schema.ts`) ?? "", entity.table);
  const own = declares(changes.text(`${source}/${entity.name}/${entity.name}.ts`) ?? "", `own${entity.pascal}`);
  if (!known) planFirst(changes, entity, verb, fn);
  else planNext(changes, entity, verb, fn, own ? "owner" : "admin");
  mount(changes, entity, verb, fn);
  routeTo(changes, entity);
}

function planFirst(changes: Changes, entity: Entity, verb: string, fn: string): void {
  const { service, name } = entity;
  const source = `workers/${service}/src`;
  const prefix = addId(changes, entity);
  if (changes.text(`${source}/schema.ts`) === undefined) changes.create(`${source}/schema.ts`, schema(entity));
  else {
    changes.edit(`${source}/schema.ts`, (text) =>
      ["integer", "sqliteTable", "text"].reduce(
        (edited, column) => importName(edited, column, "drizzle-orm/sqlite-core"),
        text + table(entity),
      ),
    );
  }
  changes.create(`migrations/${service}/${nextNumber(changes, service)}_${entity.sqlTable}.sql`, tableSql(entity));
  changes.create(`${source}/${name}/${name}.ts`, entitySource(entity));
  changes.create(`${source}/${name}/${verb}.ts`, createVerb(entity, verb, fn, prefix));
  changes.create(`${source}/${name}/${verb}.route.ts`, createRoute(entity, verb, fn));
  changes.create(`workers/${service}/test/${verb}-${name}.test.ts`, createTest(entity, fn));
}

function planNext(changes: Changes, entity: Entity, verb: string, fn: string, who: "owner" | "admin"): void {
  const { service, name } = entity;
  const source = `workers/${service}/src`;
  const prefix = knownPrefix(changes, entity);
  const text = who === "owner" ? changeVerb(entity, verb, fn) : adminVerb(entity, verb, fn);
  const test = who === "owner" ? changeTest(entity, verb, fn, prefix) : adminTest(entity, verb, fn, prefix);
  changes.create(`${source}/${name}/${verb}.ts`, text);
  changes.create(`${source}/${name}/${verb}.route.ts`, changeRoute(entity, verb, fn, who));
  changes.create(`workers/${service}/test/${verb}-${name}.test.ts`, test);
}

function mount(changes: Changes, { service, name }: Entity, verb: string, fn: string): void {
  const mountName = `mount${pascal(fn.charAt(0))}${fn.slice(1)}`;
  changes.edit(`workers/${service}/src/app.ts`, (text) =>
    addImport(
      addBeforeReturn(text, "newApp", `${mountName}(app);`),
      `import { ${mountName} } from "./${name}/${verb}.route.ts";`,
    ),
  );
}

/** A new prefix in the list of ids, and the id's schema below it. */
function addId(changes: Changes, entity: Entity): string {
  const text = changes.text(idsFile) ?? "";
  if (declares(text, `${entity.pascal}Id`)) return knownPrefix(changes, entity);
  const prefix = idPrefix(entity.name, keysOf(text, "idPrefixes"));
  changes.edit(
    idsFile,
    (before) =>
      `${addToObject(before, "idPrefixes", `${prefix}: "${entity.word}"`)}export const ${entity.pascal}Id = idSchema("${prefix}");\n`,
  );
  return prefix;
}

function knownPrefix(changes: Changes, entity: Entity): string {
  const found = new RegExp(`\\b${entity.pascal}Id = idSchema\\("(\\w+)"\\)`).exec(changes.text(idsFile) ?? "")?.[1];
  if (!found) throw new Refusal(`${idsFile} has no ${entity.pascal}Id: a verb on one ${entity.word} needs its id.`);
  return found;
}

/** The number that the next migration of a service takes, four digits. */
function nextNumber(changes: Changes, service: string): string {
  const taken = changes.names(`migrations/${service}`).map((name) => Number.parseInt(name, 10));
  return String(Math.max(0, ...taken.filter(Number.isFinite)) + 1).padStart(4, "0");
}

import { env } from "cloudflare:workers";
import { getAuthTables } from "@better-auth/core/db";
import { getMigrations } from "better-auth/db/migration";
import type { BetterAuthOptions } from "better-auth/types";
import { getTableColumns, getTableName } from "drizzle-orm";
import { expect, it } from "vitest";
import { authOptions } from "../src/auth/options.ts";
import { modelTables } from "../src/auth/tables.ts";
import { testEnv } from "./factories.ts";

type Tables = ReturnType<typeof getAuthTables>;
type Schema = NonNullable<NonNullable<BetterAuthOptions["plugins"]>[number]["schema"]>;

/** What the library wants, under the names that our tables and columns have. */
function wanted(): Schema {
  const tables: Tables = getAuthTables(authOptions(testEnv));
  const models = Object.entries(modelTables).map(([model, table]) => {
    const columns = Object.entries(getTableColumns(table));
    const columnOf = (field: string) => columns.find(([name]) => name === field)?.[1].name;
    const definition = tables[model];
    if (!definition) throw new Error(`The library has no model ${model}.`);
    const fields = Object.entries(definition.fields).map(([field, attribute]) => {
      const fieldName = columnOf(field);
      if (!fieldName) throw new Error(`Our table has no ${model}.${field}.`);
      return [field, { ...attribute, fieldName }] as const;
    });
    return [model, { modelName: getTableName(table), fields: Object.fromEntries(fields) }] as const;
  });
  expect(models.map(([model]) => model).sort()).toEqual(Object.keys(tables).sort());
  return Object.fromEntries(models);
}

/** The library's own planner against our database, with nothing of the library's own but these tables. */
function configured(schema: Schema): BetterAuthOptions {
  const { user, session, account, verification, ...others } = schema;
  const core = { user, session, account, verification };
  const named = Object.entries(core).map(([model, table]) => {
    const fields = Object.entries(table?.fields ?? {}).map(([field, { fieldName }]) => [field, fieldName]);
    return [model, { modelName: table?.modelName, fields: Object.fromEntries(fields) }];
  });
  return { database: env.DB, plugins: [{ id: "ours", schema: { ...core, ...others } }], ...Object.fromEntries(named) };
}

it("has every table, column, type and index that the authentication library asks for", async () => {
  const plan = await getMigrations(configured(wanted()));
  expect(plan.toBeCreated).toEqual([]);
  expect(plan.toBeAdded).toEqual([]);
  expect((await plan.compileMigrations()).replace(/;/g, "").trim()).toBe("");
});

it("notices a column that is missing", async () => {
  const schema = wanted();
  const users = schema.user;
  if (!users) throw new Error("No users.");
  const more = { type: "string", required: false, fieldName: "shoe_size" } as const;
  const plan = await getMigrations(
    configured({ ...schema, user: { ...users, fields: { ...users.fields, shoe: more } } }),
  );
  expect(plan.toBeAdded.map(({ fields }) => Object.keys(fields))).toEqual([["shoe_size"]]);
});

it("keeps all of its tables strict", async () => {
  const { results } = await env.DB.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").all();
  const ours = new Set<string>(Object.values(modelTables).map((table) => getTableName(table)));
  for (const { name, strict } of results) if (ours.has(String(name))) expect([name, strict]).toEqual([name, 1]);
});

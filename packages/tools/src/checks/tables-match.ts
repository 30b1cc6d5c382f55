import { join } from "node:path";
import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { type Check, lineOf, type Tree, type Violation } from "./check.ts";
import { sources } from "./imports.ts";
import { type Column, columnsOf, migratedDatabase, tablesOf } from "./migrated-database.ts";
import { migrationsOf } from "./migration-files.ts";

const rule = "tables-match";
const shared = "packages/chassis/src/tables.ts";

/** What a service's code believes of its tables is what the migrations made of them: every column, its type, its null. */
export const tablesMatch: Check = {
  rule,
  async run(tree) {
    const found: Violation[] = [];
    for (const [service, files] of migrationsOf(tree)) {
      const db = migratedDatabase(tree, files);
      const existing = new Set(tablesOf(db));
      const pattern = new RegExp(`^workers/${service}/src/(?:.*/)?(?:[\\w-]+-)?(?:schema|tables)\\.ts$`);
      for (const file of [...sources(tree, pattern), ...tree.files.filter((name) => name === shared)]) {
        for (const table of await drizzleTables(tree, file)) {
          const sentences = existing.has(table.name)
            ? differences(table.columns, columnsOf(db, table.name))
            : ["no migration makes this table"];
          const line = lineOf(tree.read(file), `"${table.name}"`);
          for (const what of sentences) {
            found.push({ file, line, rule, sentence: `${service}.${table.name}: ${what}.` });
          }
        }
      }
    }
    return found;
  },
};

interface Table {
  name: string;
  columns: Omit<Column, "generated">[];
}

async function drizzleTables(tree: Tree, file: string): Promise<Table[]> {
  const exported: Record<string, unknown> = await import(join(tree.root, file));
  return Object.values(exported).flatMap((value) => {
    if (!is(value, SQLiteTable)) return [];
    const { name, columns } = getTableConfig(value);
    return [
      {
        name,
        columns: columns.map((column) => ({ name: column.name, type: column.getSQLType(), notNull: column.notNull })),
      },
    ];
  });
}

function differences(code: Omit<Column, "generated">[], database: Column[]): string[] {
  const inDatabase = new Map(database.map((column) => [column.name, column]));
  const inCode = new Set(code.map(({ name }) => name));
  const wrong = code.flatMap(({ name, type, notNull }) => {
    const column = inDatabase.get(name);
    if (!column) return [`the database has no column ${name}`];
    return [
      ...(column.type === type.toLowerCase() ? [] : [`${name} is ${column.type} in the database and ${type} here`]),
      ...(column.notNull === notNull ? [] : [`${name} is ${column.notNull ? "not null" : "nullable"} in the database`]),
    ];
  });
  return [
    ...wrong,
    ...database.filter(({ name }) => !inCode.has(name)).map(({ name }) => `the column ${name} is missing`),
  ];
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { migrationFiles } from "@edgewise/tools/migrate/apply";
import { unstable_splitSqlQuery } from "wrangler";
import { addCopies, copyTemplate } from "./catalogue.ts";
import type { D1, Platform } from "./platform.ts";
import type { Template } from "./template.ts";
import type { Copy } from "./worker-options.ts";

/** A content service with a catalogue of its own. */
export interface GrowthSize {
  courses: number;
  worker: string;
}

function workerFor(courses: number): string {
  return `content-${courses}`;
}

/** The content services that hold catalogues of these sizes. */
export function growthCopies(sizes: number[]): Copy[] {
  return sizes.map((courses) => ({ of: "content", name: workerFor(courses), databaseId: `growth-${courses}` }));
}

/** Fills their databases with as many copies of the template. */
export async function grow(
  platform: Platform,
  root: string,
  template: Template,
  sizes: number[],
  log: (line: string) => void,
): Promise<GrowthSize[]> {
  const source = await platform.database("edgewise-content");
  for (const courses of sizes) {
    log(`making a catalogue of ${courses} courses`);
    const db = await platform.database(workerFor(courses));
    await create(db, join(root, "migrations/content"));
    await copyTemplate(source, db, template);
    await addCopies(db, template, 0, courses);
  }
  return sizes.map((courses) => ({ courses, worker: workerFor(courses) }));
}

async function create(db: D1, migrations: string): Promise<void> {
  for (const file of migrationFiles(migrations)) {
    const statements = unstable_splitSqlQuery(readFileSync(join(migrations, file), "utf8"));
    await db.batch(statements.map((statement) => db.prepare(statement)));
  }
}

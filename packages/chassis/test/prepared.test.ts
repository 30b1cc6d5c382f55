import { countingDatabase } from "@edgewise/testkit/counting-database";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { databaseOf } from "../src/database.ts";
import { prepared, preparedShapes } from "../src/prepared.ts";
import { offerings } from "./specimen/app.ts";
import { offering, specimenEnv } from "./specimen/setup.ts";

function countedById() {
  let builds = 0;
  const byId = prepared((db) => {
    builds++;
    return db
      .select({ id: offerings.id })
      .from(offerings)
      .where(eq(offerings.id, sql.placeholder("id")))
      .prepare();
  });
  return { byId, builds: () => builds };
}

describe("a prepared query", () => {
  it("is built once, and answers each request by that request's values", async () => {
    const { byId, builds } = countedById();
    const [first, second] = [await offering(), await offering()];
    const ask = (id: string) => byId({ db: databaseOf(specimenEnv.DB) }).get({ id });
    expect(await Promise.all([ask(first), ask(second), ask("nowhere")])).toEqual([
      { id: first },
      { id: second },
      undefined,
    ]);
    expect(builds()).toBe(1);
  });

  it("asks the database of the request, and no other", async () => {
    const { byId, builds } = countedById();
    const [one, other] = [countingDatabase(specimenEnv.DB), countingDatabase(specimenEnv.DB)];
    await byId({ db: databaseOf(one.db) }).get({ id: "x" });
    for (const id of ["x", "y"]) await byId({ db: databaseOf(other.db) }).get({ id });
    expect([one.queries(), other.queries(), builds()]).toEqual([1, 2, 2]);
  });
});

describe("a prepared query of many shapes", () => {
  it("is built once for each shape and database, and only when it is asked", () => {
    const built: string[] = [];
    const statement = preparedShapes<string>();
    const [one, other] = [countingDatabase(specimenEnv.DB).db, countingDatabase(specimenEnv.DB).db];
    const ask = (database: D1Database, shape: string) =>
      statement({ db: databaseOf(database) }, shape, () => {
        built.push(shape);
        return `by ${shape}`;
      });
    const answers = [ask(one, "title"), ask(one, "newest"), ask(one, "title"), ask(other, "title")];
    expect(answers).toEqual(["by title", "by newest", "by title", "by title"]);
    expect(built).toEqual(["title", "newest", "title"]);
  });
});

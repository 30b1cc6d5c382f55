import { newId } from "@edgewise/chassis/ids";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type CatalogueQuery, catalogueRows, valuesOf } from "../src/course/catalogue.ts";
import { client, creator, db, publicCourse, testEnv } from "./factories.ts";

const owner = creator();
const topic = `t${newId("crs").slice(-20)}`;
const shelf = [
  { title: "Żurek at home", language: "pl", level: "beginner", access: "free", skills: ["Soup stock"] },
  { title: "apple pie", language: "en-GB", level: "beginner", access: "paid", skills: ["Baking"] },
  { title: "Éclairs", language: "fr", level: "advanced", access: "free", skills: ["Baking", "Piping"] },
  { title: "Bread", language: "en-US", level: "all", access: "preview", skills: ["Baking"] },
  { title: "Zander", language: "en", level: "beginner", access: "free", skills: ["SOUP Stóck"] },
];

beforeAll(async () => {
  for (const over of shelf) await publicCourse(client(owner), { ...over, topics: [topic] });
});

async function titles(query: string) {
  const answer = await client().get(`/v1/courses?topic=${topic}&${query}`);
  return answer.body.items.map((item: { title: string }) => item.title);
}

describe("the catalogue", () => {
  it("sorts by age and by title, without minding case and accents", async () => {
    expect(await titles("")).toEqual(["Zander", "Bread", "Éclairs", "apple pie", "Żurek at home"]);
    expect(await titles("sort=oldest")).toEqual(["Żurek at home", "apple pie", "Éclairs", "Bread", "Zander"]);
    expect(await titles("sort=title")).toEqual(["apple pie", "Bread", "Éclairs", "Zander", "Żurek at home"]);
  });

  it("filters by each field and by several together", async () => {
    expect(await titles("language=en&sort=title")).toEqual(["apple pie", "Bread", "Zander"]);
    expect(await titles("level=beginner&access=free&sort=title")).toEqual(["Zander", "Żurek at home"]);
    expect(await titles("skill=soup%20STOCK&sort=title")).toEqual(["Zander", "Żurek at home"]);
    expect(await titles("skill=baking&language=en&level=all")).toEqual(["Bread"]);
    expect(await titles(`author=${owner.id}&access=paid`)).toEqual(["apple pie"]);
    expect(await titles(`author=${newId("usr")}`)).toEqual([]);
  });

  it("pages through everything once, in every order", async () => {
    for (const sort of ["newest", "oldest", "title"]) {
      const seen: string[] = [];
      let cursor = "";
      do {
        const { body } = await client().get(`/v1/courses?topic=${topic}&sort=${sort}&limit=2${cursor}`);
        seen.push(...body.items.map((item: { title: string }) => item.title));
        cursor = body.next ? `&cursor=${body.next}` : "";
      } while (cursor);
      expect(seen).toEqual(await titles(`sort=${sort}`));
    }
  });

  it("shows the whole card", async () => {
    const { body } = await client().get(`/v1/courses?topic=${topic}&skill=piping`);
    expect(body.items[0]).toMatchObject({ title: "Éclairs", topics: [topic], lessonCount: 1, coverUrl: null });
    expect(body.items[0].authors).toEqual([
      { id: owner.id, handle: expect.any(String), name: expect.any(String), avatarUrl: null },
    ]);
  });

  it("refuses what is no filter", async () => {
    for (const query of ["sort=random", "language=en-GB", "author=me", "limit=101", "cursor=x"]) {
      expect((await client().get(`/v1/courses?${query}`)).status).toBe(400);
    }
  });
});

const choices = {
  language: [undefined, "en"],
  level: [undefined, "beginner"],
  access: [undefined, "free"],
  topic: [undefined, topic],
  skill: [undefined, "baking"],
  author: [undefined, owner.id],
  sort: ["newest", "oldest", "title"],
} as const;

function combinations(): CatalogueQuery[] {
  return Object.entries(choices).reduce<Record<string, unknown>[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{ limit: 20 }],
  ) as unknown as CatalogueQuery[];
}

describe("the plan of every combination of filters and order", () => {
  it("walks an index in order: no scan of a table, no sorting", async () => {
    const queries = combinations().flatMap((query) => [
      query,
      { ...query, cursor: btoa(JSON.stringify(["a", newId("crs")])).replace(/=+$/, "") },
    ]);
    expect(queries).toHaveLength(384);
    for (const query of queries) {
      const { sql: text, params } = catalogueRows({ db }, query.sort, valuesOf(query)).toSQL();
      const plan = await testEnv()
        .DB.prepare(`EXPLAIN QUERY PLAN ${text}`)
        .bind(...params)
        .all<{ detail: string }>();
      // The authors of each row come from a JSON array, which is no table.
      const steps = plan.results.map((step) => step.detail).filter((step) => !/^SCAN j VIRTUAL|SUBQUERY/.test(step));
      const bad = steps.filter(
        (step) => /TEMP B-TREE/.test(step) || (/^SCAN/.test(step) && !/USING.* INDEX/.test(step)),
      );
      const ordered = bad.filter((step) => !/json_group_array/i.test(step));
      expect([query, ordered]).toEqual([query, []]);
    }
  });

  it("uses the index made for the filters of the catalogue itself", async () => {
    const planOf = async (query: Partial<CatalogueQuery>) => {
      const { sql: text, params } = catalogueRows(
        { db },
        query.sort ?? "newest",
        valuesOf({ sort: "newest", limit: 20, ...query }),
      ).toSQL();
      const statement = testEnv()
        .DB.prepare(`EXPLAIN QUERY PLAN ${text}`)
        .bind(...params);
      return (await statement.all<{ detail: string }>()).results[0]?.detail;
    };
    expect(await planOf({})).toBe("SCAN published_courses USING INDEX catalogue_newest");
    expect(await planOf({ sort: "title", language: "en", access: "free" })).toContain(
      "catalogue_language_access_title",
    );
    expect(await planOf({ language: "en", level: "all", access: "free" })).toContain(
      "catalogue_language_level_access_newest",
    );
    expect(await planOf({ topic, level: "all" })).toContain("COVERING INDEX course_facets_newest (facet=? AND value=?");
    expect(await db.get<{ n: number }>(sql`SELECT count(*) AS n FROM course_facets WHERE value = ${topic}`)).toEqual({
      n: shelf.length,
    });
  });
});

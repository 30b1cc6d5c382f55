import { clientOf, codeOf } from "@edgewise/testkit/client";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { app, client, creator, db, draft, lesson, match, section, testEnv } from "./factories.ts";

interface Part {
  id: string;
  lessons: { id: string }[];
}

async function twoSections() {
  const owner = creator();
  const api = client(owner);
  const course = await draft(api);
  const [a, b] = [await section(api, course.id, "A"), await section(api, course.id, "B")];
  const [one, two, three] = [await lesson(api, a.id), await lesson(api, a.id), await lesson(api, b.id)];
  const path = `/v1/authoring/courses/${course.id}/outline`;
  const order = async () =>
    (await api.get(path)).body.sections.map((part: Part) => [part.id, part.lessons.map(({ id }) => id)]);
  return { api, owner, course, path, order, ids: { a: a.id, b: b.id, one: one.id, two: two.id, three: three.id } };
}

describe("the outline", () => {
  it("takes a whole new order at once, lessons moving between sections", async () => {
    const { api, path, order, ids } = await twoSections();
    expect(await order()).toEqual([
      [ids.a, [ids.one, ids.two]],
      [ids.b, [ids.three]],
    ]);
    const { version } = (await api.get(path)).body;
    const sections = [
      { id: ids.b, lessonIds: [ids.two, ids.three, ids.one] },
      { id: ids.a, lessonIds: [] },
    ];
    const answer = await api.put(path, { sections }, match(version));
    expect(answer.status).toBe(200);
    expect(await order()).toEqual([
      [ids.b, [ids.two, ids.three, ids.one]],
      [ids.a, []],
    ]);
    expect((await api.get(path)).body).toEqual(answer.body);
  });

  it("names what is left out, named twice or not of this course", async () => {
    const { api, path, order, ids } = await twoSections();
    const { ids: other } = await twoSections();
    const before = await order();
    const sections = [{ id: ids.a, lessonIds: [ids.one, ids.one, other.one] }];
    const answer = await api.put(path, { sections }, { "If-Match": "*" });
    expect(codeOf(answer)).toBe("input.invalid");
    expect(answer.body.errors).toEqual([
      { pointer: "#/sections/0/lessonIds/1", detail: expect.any(String) },
      { pointer: "#/sections/0/lessonIds/2", detail: expect.any(String) },
      { pointer: "#/sections", detail: `${ids.b} is left out.` },
      { pointer: "#/sections", detail: `${ids.two} is left out.` },
      { pointer: "#/sections", detail: `${ids.three} is left out.` },
    ]);
    expect(await order()).toEqual(before);
  });

  it("gives one of several who reorder in the same moment their order, whole", async () => {
    const { api, path, order, ids } = await twoSections();
    const { version } = (await api.get(path)).body;
    const wishes = [
      [ids.one, ids.three, ids.two],
      [ids.three, ids.two, ids.one],
      [ids.two, ids.one, ids.three],
    ].map((lessonIds) => [
      { id: ids.b, lessonIds },
      { id: ids.a, lessonIds: [] },
    ]);
    const answers = await Promise.all(wishes.map((sections) => api.put(path, { sections }, match(version))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412]);
    const winner = wishes[answers.findIndex((answer) => answer.status === 200)];
    expect(await order()).toEqual(winner?.map((part) => [part.id, part.lessonIds]));
  });

  it("loses no lesson that is added while it is reordered", async () => {
    const { api, path, order, ids } = await twoSections();
    const { version } = (await api.get(path)).body;
    await lesson(api, ids.b);
    const sections = [
      { id: ids.a, lessonIds: [ids.one, ids.two] },
      { id: ids.b, lessonIds: [ids.three] },
    ];
    expect(codeOf(await api.put(path, { sections }, match(version)))).toBe("precondition.failed");
    expect((await order())[1][1]).toHaveLength(2);
  });

  it("lets no race go past the greatest size of a course", async () => {
    const { api, course, ids } = await twoSections();
    await db.run(sql`WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 496)
      INSERT INTO lessons (id, course_id, section_id, position, kind, title, completion_rule, created_at, updated_at)
      SELECT 'les_' || ${course.id} || i, ${course.id}, ${ids.a}, 10 + i, 'link', 'x', 'opened', 1, 1 FROM n`);
    const link = { kind: "link", title: "One more" };
    const answers = await Promise.all([1, 2, 3].map(() => api.post(`/v1/authoring/sections/${ids.a}/lessons`, link)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
    expect((await api.get(`/v1/authoring/courses/${course.id}`)).body.outline.sections[0].lessons).toHaveLength(499);
  });

  it("puts no lesson into a section that is deleted between reading and writing", async () => {
    const { api, owner, order, ids } = await twoSections();
    const { DB } = testEnv();
    const deleted = () => api.delete(`/v1/authoring/sections/${ids.a}`, { "If-Match": "*" });
    const late = new Proxy(DB, {
      get(target, name) {
        if (name === "batch") return (all: D1PreparedStatement[]) => deleted().then(() => target.batch(all));
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const slow = clientOf(app, testEnv({ DB: late }))(owner);
    const added = await slow.post(`/v1/authoring/sections/${ids.a}/lessons`, { kind: "link", title: "Late" });
    expect([added.status, codeOf(added)]).toEqual([404, "resource.missing"]);
    expect(await order()).toEqual([[ids.b, [ids.three]]]);
  });
});

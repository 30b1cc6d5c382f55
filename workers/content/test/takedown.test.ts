import { newId } from "@edgewise/chassis/ids";
import { outbox } from "@edgewise/chassis/tables";
import { codeOf } from "@edgewise/testkit/client";
import { type CommonCase, commonCases } from "@edgewise/testkit/common-cases";
import { person } from "@edgewise/testkit/people";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { courses } from "../src/schema.ts";
import { staffActions } from "../src/staff/tables.ts";
import { client, completeDraft, creator, db, publicCourse, publish, readyMedia, testEnv } from "./factories.ts";

const admin = person({ roles: ["learner", "admin"] });
const staff = client(admin);
const owner = creator();
const api = client(owner);
const reason = "It shows somebody else's film.";
const at = (courseId: string) => `/v1/admin/courses/${courseId}/takedown`;
const takeDown = (courseId: string, why = reason) => staff.put(at(courseId), { reason: why });
const list = async (query: string) => (await staff.get(`/v1/admin/courses?${query}`)).body;

async function eventsAbout(courseId: string) {
  const rows = await db
    .select()
    .from(outbox)
    .where(sql`${outbox.envelope} LIKE ${`%${courseId}%`}`)
    .orderBy(outbox.id);
  return rows.map((row) => ({ type: row.type, data: JSON.parse(row.envelope).data }));
}

const { course: shared } = await publicCourse(api);
const onTakedown: CommonCase = {
  name: "takeCourseDown",
  method: "PUT",
  path: () => at(shared.id),
  body: { reason },
  owner: () => admin,
  wrongRole: owner,
  absentPath: at(newId("crs")),
  malformed: { body: { reason: " " }, pointer: "#/reason" },
};
const { body: _, malformed: __, ...onLift } = onTakedown;
const history = `/v1/admin/courses/${shared.id}/actions`;
commonCases(client, [
  onTakedown,
  { ...onLift, name: "liftTakedown", method: "DELETE" },
  { name: "listAllCourses", method: "GET", path: () => "/v1/admin/courses", owner: () => admin, wrongRole: owner },
  {
    ...onLift,
    name: "listStaffActions",
    method: "GET",
    path: () => history,
    absentPath: `/v1/admin/courses/${newId("crs")}/actions`,
  },
]);

describe("a course that staff take down", () => {
  it("is gone from every public answer at once, its media too, and caches are told", async () => {
    const cover = await readyMedia(owner, "image/png");
    const title = `Unheard ${newId("crs").slice(-8)}`;
    const { course, lesson } = await publicCourse(api, { coverMediaId: cover, title });
    const found = () => client().get(`/v1/search?q=${encodeURIComponent(title)}`);
    expect((await found()).body.items.length).toBeGreaterThan(0);
    const answer = await takeDown(course.id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Cache-Group-Invalidation")).toBe(`"catalogue", "course:${course.id}", "media:${cover}"`);
    const paths = [
      ...[`/v1/courses/${course.id}`, `/v1/courses/${course.slug}`, `/v1/lessons/${lesson.id}`],
      `/v1/media/${cover}`,
    ];
    for (const path of paths) expect([path, (await client().get(path)).status]).toEqual([path, 404]);
    expect((await found()).body.items).toEqual([]);
    const page = await client().get(`/v1/courses?author=${owner.id}&limit=100`);
    expect(page.body.items.map((item: { id: string }) => item.id)).not.toContain(course.id);
    const told = await eventsAbout(course.id);
    expect(told.slice(-3)).toEqual([
      { type: "content.course.taken-down.v1", data: { courseId: course.id, slug: course.slug } },
      { type: "content.course.unpublished.v1", data: { courseId: course.id, slug: course.slug } },
      {
        type: "platform.answers.changed.v1",
        data: { groups: ["catalogue", `course:${course.id}`, `media:${cover}`] },
      },
    ]);
  });

  it("tells its authors why and since when, and not who", async () => {
    const { course } = await publicCourse(api);
    await takeDown(course.id);
    const { body } = await api.get(`/v1/authoring/courses/${course.id}`);
    expect(body).toMatchObject({ status: "unpublished", takedown: { reason, since: expect.any(String) } });
    expect(JSON.stringify(body)).not.toContain(admin.id);
    const { hindrances: blockers } = (await api.get(`/v1/authoring/courses/${course.id}/changes`)).body;
    expect(blockers).toEqual([{ code: "course.taken-down", pointer: "#/takedown", detail: reason }]);
  });

  it("cannot be published, not out of the archive either, until the takedown is lifted", async () => {
    const { course } = await publicCourse(api);
    await takeDown(course.id);
    expect(codeOf(await publish(api, course.id))).toBe("course.taken-down");
    await api.post(`/v1/authoring/courses/${course.id}/archive`);
    expect(codeOf(await publish(api, course.id))).toBe("course.taken-down");
    expect((await client().get(`/v1/courses/${course.id}`)).status).toBe(404);

    const lifted = await staff.delete(at(course.id));
    expect([lifted.status, lifted.body.takedown]).toEqual([200, null]);
    expect((await client().get(`/v1/courses/${course.id}`)).status).toBe(404);
    expect((await publish(api, course.id)).body).toMatchObject({ status: "published", takedown: null });
    expect((await client().get(`/v1/courses/${course.id}`)).status).toBe(200);
    const types = (await eventsAbout(course.id)).map((event) => event.type);
    expect(types).toContain("content.course.takedown-lifted.v1");
  });

  it("is never public in the end when it is published in the same moment", async () => {
    const { course } = await completeDraft(api);
    const answers = await Promise.all([
      publish(api, course.id),
      takeDown(course.id),
      publish(api, course.id),
      publish(api, course.id),
    ]);
    expect(answers[1]?.status).toBe(200);
    expect((await client().get(`/v1/courses/${course.id}`)).status).toBe(404);
    const publicAgain = db.update(courses).set({ status: "published" }).where(eq(courses.id, course.id));
    await expect(publicAgain).rejects.toThrow();
  });

  it("can be a draft, which its authors still edit; one never public can still be deleted", async () => {
    const { course } = await completeDraft(api);
    expect((await takeDown(course.id)).body.status).toBe("draft");
    const edited = await api.patch(`/v1/authoring/courses/${course.id}`, { title: "Better" }, { "If-Match": "*" });
    expect([edited.status, edited.body.takedown.reason]).toEqual([200, reason]);
    expect((await api.delete(`/v1/authoring/courses/${course.id}`, { "If-Match": "*" })).status).toBe(204);
  });
});

describe("what staff did", () => {
  it("is kept for good, each reason and each name", async () => {
    const { course } = await publicCourse(api);
    await takeDown(course.id);
    const again = await takeDown(course.id, "The film, and the music.");
    expect(again.body.takedown).toMatchObject({ reason: "The film, and the music.", by: admin.id });
    await staff.delete(at(course.id));
    expect(codeOf(await staff.delete(at(course.id)))).toBe("resource.missing");
    const { body } = await staff.get(`/v1/admin/courses/${course.id}/actions`);
    expect(
      body.items.map((one: { action: string; reason: string; by: string }) => [...[one.action, one.reason, one.by]]),
    ).toEqual([
      ["lifted", null, admin.id],
      ["taken_down", "The film, and the music.", admin.id],
      ["taken_down", reason, admin.id],
    ]);
    const mine = eq(staffActions.courseId, course.id);
    await expect(db.update(staffActions).set({ actorId: "x" }).where(mine)).rejects.toThrow();
    await expect(db.delete(staffActions).where(mine)).rejects.toThrow();
  });

  it("happens once under one Idempotency-Key", async () => {
    const { course } = await publicCourse(api);
    const send = () => staff.put(at(course.id), { reason }, { "Idempotency-Key": `down-${course.id}` });
    const [first, again] = [await send(), await send()];
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await staff.get(`/v1/admin/courses/${course.id}/actions`)).body.items).toHaveLength(1);
  });
});

describe("the list of all courses", () => {
  it("finds whatever anybody made by title, slug, id, owner and state, over pages", async () => {
    const maker = creator();
    const mark = newId("crs").slice(-10);
    const hidden = (await completeDraft(client(maker), { title: `100% ${mark}` })).course;
    const shown = (await publicCourse(client(maker), { title: `Public ${mark.toUpperCase()}` })).course;
    const down = (await publicCourse(client(maker), { title: `Down ${mark}` })).course;
    await takeDown(down.id);
    const ids = async (query: string) => (await list(query)).items.map((item: { id: string }) => item.id);
    expect(await ids(`query=${mark}`)).toEqual([down.id, shown.id, hidden.id]);
    expect(await ids(`query=${mark}&status=published`)).toEqual([shown.id]);
    expect(await ids(`query=${mark}&takenDown=true`)).toEqual([down.id]);
    expect(await ids(`owner=${maker.id}&takenDown=false`)).toEqual([shown.id, hidden.id]);
    expect(await ids(`query=${encodeURIComponent(`100% ${mark}`)}`)).toEqual([hidden.id]);
    expect(await ids(`query=${hidden.id}`)).toEqual([hidden.id]);
    expect(await ids(`query=${encodeURIComponent(`%${mark}`)}`)).toEqual([]);
    const first = await list(`owner=${maker.id}&limit=2`);
    expect((await list(`owner=${maker.id}&limit=2&cursor=${first.next}`)).items).toMatchObject([
      { id: hidden.id, status: "draft", latestVersion: 0, owners: [{ id: maker.id }], takedown: null },
    ]);
  });

  it("walks an index in order", async () => {
    const plan = async (filter: string) => {
      const rows = await testEnv()
        .DB.prepare(`EXPLAIN QUERY PLAN SELECT * FROM courses WHERE ${filter} ORDER BY id DESC LIMIT 21`)
        .all<{ detail: string }>();
      return rows.results.map((row) => row.detail);
    };
    expect(await plan("status = 'draft'")).toEqual(["SEARCH courses USING INDEX courses_of_status (status=?)"]);
    expect(await plan("taken_down_at IS NOT NULL")).toEqual(["SCAN courses USING INDEX courses_taken_down"]);
  });
});

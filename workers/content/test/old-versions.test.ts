import { initialCourseFields } from "@edgewise/contracts/course-fields";
import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { courses } from "../src/schema.ts";
import { courseVersions, publishedCourses } from "../src/version/tables.ts";
import { client, creator, db, publicCourse } from "./factories.ts";

/** A public course whose latest version was frozen by a service that knew none of the fields that may be left out. */
async function courseOfOld() {
  const owner = creator();
  const { course } = await publicCourse(client(owner), { level: "beginner", topics: ["databases"], skills: ["SQL"] });
  const { version, ...row } = await db
    .select()
    .from(courseVersions)
    .where(and(eq(courseVersions.courseId, course.id), eq(courseVersions.version, 1)))
    .get()
    .then((found) => found ?? Promise.reject(new Error("It was not published.")));
  const content: Record<string, unknown> = { ...row.content };
  for (const field of Object.keys(initialCourseFields)) delete content[field];
  // A version never changes, so the old one is a further one.
  await db.run(sql`INSERT INTO course_versions (course_id, version, content, description, published_at, published_by)
    VALUES (${course.id}, ${version + 1}, ${JSON.stringify(content)}, NULL, ${row.publishedAt}, ${row.publishedBy})`);
  await db.update(publishedCourses).set({ version: 2 }).where(eq(publishedCourses.courseId, course.id));
  await db.update(courses).set({ latestVersion: 2 }).where(eq(courses.id, course.id));
  return { api: client(owner), id: course.id };
}

describe("a version from before a field existed", () => {
  it("has what a course has that never said it, wherever the version is read", async () => {
    const { api, id } = await courseOfOld();
    const { coverMediaId, ...shown } = initialCourseFields;
    const page = await client().get(`/v1/courses/${id}`);
    expect(page.body).toMatchObject({ ...shown, version: 2, coverUrl: null, cover: null });
    const version = await api.get(`/v1/authoring/courses/${id}/versions/2`);
    expect(version.body).toMatchObject({ ...shown, coverMediaId, number: 2 });
    const list = await api.get(`/v1/authoring/courses/${id}/versions`);
    expect(list.body.items.map((one: { number: number }) => one.number)).toEqual([2, 1]);
  });

  it("is compared as one that has them", async () => {
    const { api, id } = await courseOfOld();
    const fieldsOf = async (query: string) => {
      const { body } = await api.get(`/v1/authoring/courses/${id}/changes${query}`);
      return body.fields.map(({ field, before, after }: Record<string, unknown>) => [field, before, after]);
    };
    expect(await fieldsOf("?from=1&to=2")).toEqual([
      ["summary", "Ask a database.", ""],
      ["level", "beginner", "all"],
      ["topics", ["databases"], []],
      ["skills", ["SQL"], []],
    ]);
    expect(await fieldsOf("")).toEqual([
      ["summary", "", "Ask a database."],
      ["level", "all", "beginner"],
      ["topics", [], ["databases"]],
      ["skills", [], ["SQL"]],
    ]);
  });
});

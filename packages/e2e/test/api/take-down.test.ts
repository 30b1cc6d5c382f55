import { expect, it } from "vitest";
import { documentCourse, rareWord } from "../../src/course.ts";
import { creator, learner, ok, visitor } from "../../src/visitor.ts";

async function administrator() {
  const admin = visitor("Admin");
  await ok(admin.post("/v1/auth/sign-in/email", { email: "admin@edgewise.example", password: "edgewise-demo" }));
  return admin;
}

it("a course that staff take down is gone at once from what the edge had kept; notes on it stay", async () => {
  const [admin, author, reader] = [await administrator(), await creator(), await learner()];
  const word = rareWord();
  const { courseId, slug } = await documentCourse(author, word);
  const { body: course } = await ok(reader.get(`/v1/courses/${slug}`));
  const lessonId = course.sections[0].lessons[0].id;
  const { body: note } = await ok(reader.post(`/v1/lessons/${lessonId}/notes`, { text: `About ${word}` }));
  const pages = [`/v1/courses/${slug}`, `/v1/courses/${courseId}`, `/v1/lessons/${lessonId}`];
  const lists = [`/v1/search?q=${word}`, "/v1/courses?sort=newest"];
  const anybody = visitor();
  for (const page of [...pages, ...lists, ...pages, ...lists]) await ok(anybody.get(page));

  const [found] = (await ok(admin.get(`/v1/admin/courses?query=${word}`))).body.items;
  expect(found).toMatchObject({ id: courseId, status: "published", takedown: null });
  await ok(admin.put(`/v1/admin/courses/${courseId}/takedown`, { reason: "A journey asks for it." }));
  for (const page of pages) expect([page, (await anybody.get(page)).status]).toEqual([page, 404]);
  for (const list of lists) expect(JSON.stringify((await ok(anybody.get(list))).body)).not.toContain(courseId);

  const refused = await author.post(`/v1/authoring/courses/${courseId}/publish`);
  expect([refused.status, refused.body.code]).toEqual([409, "course.taken-down"]);
  const kept = (await ok(reader.get(`/v1/me/notes?courseId=${courseId}`))).body.items;
  expect(kept).toMatchObject([{ id: note.id, text: `About ${word}`, lesson: { public: false } }]);

  await ok(admin.delete(`/v1/admin/courses/${courseId}/takedown`));
  await ok(author.post(`/v1/authoring/courses/${courseId}/publish`));
  expect((await anybody.get(`/v1/courses/${slug}`)).status).toBe(200);
});

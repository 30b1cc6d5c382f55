import { expect, it } from "vitest";
import { addLesson, draftCourse, rareWord } from "../../src/course.ts";
import { creator, ok, type Visitor, visitor } from "../../src/visitor.ts";

async function change(who: Visitor, patch: object) {
  const me = await ok(who.get("/v1/me"));
  return ok(who.patch("/v1/me", patch, { "If-Match": me.headers.get("ETag") ?? "" }));
}

it("a creator's new name shows on course pages that were kept, and on a profile that was kept at once", async () => {
  const cleo = await creator("Cleo Before");
  const { courseId, sectionId, slug } = await draftCourse(cleo, `Appearing ${rareWord()}`);
  await addLesson(cleo, sectionId, { kind: "document", title: "Hello", body: "Words." });
  await ok(cleo.post(`/v1/authoring/courses/${courseId}/publish`));
  const handle = `cleo-${courseId.slice(-8)}`;
  await change(cleo, { handle });
  const reader = visitor();
  const profile = `/v1/users/${handle}`;
  // Long enough a list that what other journeys publish meanwhile does not push this course out of it.
  const pages = [`/v1/courses/${courseId}`, `/v1/courses/${slug}`, "/v1/courses?sort=newest&limit=100"];
  const shown = async (page: string) => {
    const { body, headers } = await ok(reader.get(page));
    return { text: JSON.stringify(body), isKept: /edgewise;hit/.test(headers.get("Cache-Status") ?? "") };
  };
  for (const page of pages) await expect.poll(async () => (await shown(page)).text.includes(handle)).toBe(true);
  for (const page of [...pages, profile]) await expect.poll(async () => (await shown(page)).isKept).toBe(true);

  const name = `Cleo After ${courseId.slice(-8)}`;
  await change(cleo, { name });
  expect((await shown(profile)).text).toContain(name);
  for (const page of pages) await expect.poll(async () => (await shown(page)).text.includes(name)).toBe(true);
  for (const page of [...pages, profile]) {
    await expect.poll(async () => (await shown(page)).isKept).toBe(true);
    expect((await shown(page)).text).toContain(name);
  }
});

it("who gives up a handle is not shown under it any more, nor to strangers what is for members", async () => {
  const cleo = await creator("Cleo Moving");
  const { body: me } = await ok(cleo.get("/v1/me"));
  const reader = visitor();
  for (let i = 0; i < 2; i++) expect((await reader.get(`/v1/users/${me.handle}`)).status).toBe(200);
  await change(cleo, { handle: `moved-${me.id.slice(-10)}`, bio: "For members.", visibility: { bio: "members" } });
  expect((await reader.get(`/v1/users/${me.handle}`)).status).toBe(404);
  const profile = `/v1/users/moved-${me.id.slice(-10)}`;
  // Whoever comes first, each gets what is theirs to see.
  for (const [who, bio] of [
    [cleo, "For members."],
    [reader, undefined],
    [cleo, "For members."],
    [reader, undefined],
  ] as const)
    expect((await ok(who.get(profile))).body.bio).toBe(bio);
});

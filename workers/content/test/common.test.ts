import { newId } from "@edgewise/chassis/ids";
import { type CommonCase, commonCases } from "@edgewise/testkit/common-cases";
import { person } from "@edgewise/testkit/people";
import { beforeAll } from "vitest";
import { client, completeDraft, creator, vtt } from "./factories.ts";

const owner = creator();
let ids = { course: "", section: "", lesson: "" };

beforeAll(async () => {
  const made = await completeDraft(client(owner));
  const film = await client(owner).post(`/v1/authoring/sections/${made.section.id}/lessons`, {
    kind: "video",
    title: "Film",
  });
  ids = { course: made.course.id, section: made.section.id, lesson: film.body.id };
  await client(owner).put(`/v1/authoring/lessons/${ids.lesson}/captions/en`, vtt, { "Content-Type": "text/vtt" });
});

const stranger = creator();
const anyVersion = { "If-Match": "*" };

function onCourse(method: string, path: string, over: Partial<CommonCase> = {}): CommonCase {
  const at = (id: string) => `/v1/authoring/courses/${id}${path}`;
  const shared = { owner: () => owner, stranger, headers: anyVersion, absentPath: at(newId("crs")) };
  return { name: `courses/{courseId}${path}`, method, path: () => at(ids.course), ...shared, ...over };
}

function onSection(method: string, path: string, over: Partial<CommonCase> = {}): CommonCase {
  const at = (id: string) => `/v1/authoring/sections/${id}${path}`;
  const shared = { owner: () => owner, stranger, headers: anyVersion, absentPath: at(newId("sec")) };
  return { name: `sections/{sectionId}${path}`, method, path: () => at(ids.section), ...shared, ...over };
}

function onLesson(method: string, path: string, over: Partial<CommonCase> = {}): CommonCase {
  const at = (id: string) => `/v1/authoring/lessons/${id}${path}`;
  const shared = { owner: () => owner, stranger, headers: anyVersion, absentPath: at(newId("les")) };
  return { name: `lessons/{lessonId}${path}`, method, path: () => at(ids.lesson), ...shared, ...over };
}

const wrong = (body: unknown, pointer: string) => ({ body: body, malformed: { body, pointer } });
const coAuthor = `/authors/${newId("usr")}`;

commonCases(client, [
  {
    name: "courses",
    method: "POST",
    path: () => "/v1/authoring/courses",
    owner: () => owner,
    wrongRole: person(),
    ...wrong({ title: "", language: "en" }, "#/title"),
  },
  { name: "courses", method: "GET", path: () => "/v1/authoring/courses", owner: () => owner },
  onCourse("GET", ""),
  onCourse("PATCH", "", { body: {}, malformed: { body: { language: "no language" }, pointer: "#/language" } }),
  onCourse("DELETE", ""),
  onCourse("GET", "/outline"),
  onCourse("PUT", "/outline", {
    body: { sections: [] },
    malformed: { body: { sections: [{ id: "x", lessonIds: [] }] }, pointer: "#/sections/0/id" },
  }),
  onCourse("POST", "/sections", { body: { title: "More" }, malformed: { body: { name: "More" }, pointer: "#/name" } }),
  onCourse("POST", "/publish"),
  onCourse("POST", "/unpublish"),
  onCourse("POST", "/archive"),
  onCourse("GET", "/versions"),
  onCourse("GET", "/versions/1"),
  onCourse("GET", "/authors"),
  onCourse("PUT", coAuthor, { body: { role: "editor" }, malformed: { body: { role: "king" }, pointer: "#/role" } }),
  onCourse("DELETE", coAuthor),
  onSection("PATCH", "", { body: { title: "Other" }, malformed: { body: { title: 7 }, pointer: "#/title" } }),
  onSection("DELETE", ""),
  onSection("POST", "/lessons", {
    body: { kind: "link", title: "A link" },
    malformed: { body: { kind: "link", title: "A link", url: "http://example.org" }, pointer: "#/url" },
  }),
  onLesson("GET", ""),
  onLesson("PATCH", "", {
    body: { title: "Other" },
    malformed: { body: { completion: { rule: "watched", share: 2 } }, pointer: "#/completion/share" },
  }),
  onLesson("DELETE", ""),
  onLesson("PUT", "/captions/de", { body: vtt, headers: { "Content-Type": "text/vtt" } }),
  onLesson("GET", "/captions/en"),
  onLesson("DELETE", "/captions/en"),
]);

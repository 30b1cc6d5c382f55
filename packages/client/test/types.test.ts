import { describe, expectTypeOf, it } from "vitest";
import type { ApiProblem } from "../src/api-problem.ts";
import { isProblem } from "../src/api-problem.ts";
import type { Client } from "../src/client.ts";
import type { components } from "../src/openapi.generated.ts";
import type { PathOf } from "../src/operations.ts";

type Schemas = components["schemas"];

/** Compiled, never called. */
async function reads(api: Client) {
  const page = await api.get("/v1/courses", { query: { level: "beginner", topic: undefined } });
  expectTypeOf(page).toEqualTypeOf<Schemas["CourseCardPage"]>();
  expectTypeOf(await api.get("/v1/courses")).toEqualTypeOf<Schemas["CourseCardPage"]>();
  expectTypeOf(await api.get("/v1/courses/{idOrSlug}", { path: { idOrSlug: "x" } })).toEqualTypeOf<
    Schemas["CoursePage"]
  >();
  const captions = { lessonId: "les_1", language: "en" };
  expectTypeOf(await api.get("/v1/lessons/{lessonId}/captions/{language}", { path: captions })).toEqualTypeOf<string>();
  expectTypeOf(await api.delete("/v1/auth/sessions")).toEqualTypeOf<undefined>();
  expectTypeOf((await api.ask("get", "/v1/me")).data).toEqualTypeOf<Schemas["Me"]>();
  for await (const course of api.items("/v1/courses")) expectTypeOf(course.slug).toEqualTypeOf<string>();
  for await (const { items } of api.pages("/v1/search", { query: { q: "x" } })) expectTypeOf(items).toBeArray();
  // @ts-expect-error: no such path
  await api.get("/v1/nothing");
  // @ts-expect-error: no such method there
  await api.post("/v1/me", { body: {} });
  // @ts-expect-error: no such level
  await api.get("/v1/courses", { query: { level: "expert" } });
  // @ts-expect-error: no such parameter
  await api.get("/v1/courses", { query: { levels: "all" } });
  // @ts-expect-error: the path has a parameter
  await api.get("/v1/courses/{idOrSlug}");
  // @ts-expect-error: a search needs its words
  await api.get("/v1/search");
  // @ts-expect-error: no list
  api.items("/v1/me");
  // @ts-expect-error: bytes are streamed, by `send`
  await api.get("/v1/media/{mediaId}", { path: { mediaId: "med_1" } });
  await api.send("get", "/v1/media/{mediaId}", { path: { mediaId: "med_1" } });
}

/** Compiled, never called. */
async function writes(api: Client) {
  await api.patch("/v1/me", { body: { bio: "Hello" }, ifMatch: '"v1"' });
  await api.post("/v1/authoring/courses/{courseId}/publish", { path: { courseId: "crs_1" } });
  // @ts-expect-error: a change to what has versions names the one it was made from
  await api.patch("/v1/me", { body: { bio: "Hello" } });
  // @ts-expect-error: no such field
  await api.patch("/v1/me", { body: { biography: "Hello" }, ifMatch: '"v1"' });
  // @ts-expect-error: nothing there has versions
  await api.get("/v1/me", { ifMatch: '"v1"' });
  const lesson = { lessonId: "les_1", language: "en" };
  await api.put("/v1/authoring/lessons/{lessonId}/captions/{language}", {
    path: lesson,
    body: "WEBVTT",
    contentType: "text/vtt",
  });
  // @ts-expect-error: captions are not JSON
  await api.put("/v1/authoring/lessons/{lessonId}/captions/{language}", { path: lesson, body: { cues: [] } });
}

describe("the types of the client", () => {
  it("hold a caller to the API's description", () => {
    expectTypeOf(reads).toBeFunction();
    expectTypeOf(writes).toBeFunction();
    expectTypeOf<"/v1/me">().toExtend<PathOf<"patch">>();
  });

  it("know the code that was asked for", () => {
    const caught: unknown = new Error();
    if (isProblem(caught, "precondition.failed", "network")) {
      expectTypeOf(caught).toExtend<ApiProblem>();
      expectTypeOf(caught.code).toEqualTypeOf<"precondition.failed" | "network">();
    }
  });
});

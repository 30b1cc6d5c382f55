import { env } from "cloudflare:workers";
import { newId } from "@edgewise/chassis/ids";
import { type Client, clientOf } from "@edgewise/testkit/client";
import { identityPeer, person, type TestPerson } from "@edgewise/testkit/people";
import { drizzle } from "drizzle-orm/d1";
import { newApp } from "../src/app.ts";
import type { Env } from "../src/context.ts";
import { media } from "../src/media/tables.ts";

const bindings = env as unknown as Env;

export const app = newApp();

/** The bindings of wrangler.toml, with an identity that knows everybody. */
export function testEnv(over: Partial<Env> = {}): Env {
  return { ...bindings, IDENTITY: identityPeer(), ...over };
}

export const client = clientOf(app, testEnv());
export const db = drizzle(bindings.DB);

export function creator(): TestPerson {
  return person({ roles: ["learner", "creator"] });
}

/** The ETag of a version, as If-Match wants it. */
export function match(version: number): { "If-Match": string } {
  return { "If-Match": `"v${version}"` };
}

/** A slug nobody else has. */
export function slug(): string {
  return newId("crs").slice(4);
}

/** A draft of somebody's, through the API. */
export async function draft(api: Client, over: Record<string, unknown> = {}) {
  const answer = await api.post("/v1/authoring/courses", {
    title: "SQL for everyone",
    language: "en",
    summary: "Ask a database.",
    slug: slug(),
    ...over,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

export async function section(api: Client, courseId: string, title = "First steps") {
  const answer = await api.post(`/v1/authoring/courses/${courseId}/sections`, { title });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

export async function lesson(api: Client, sectionId: string, over: Record<string, unknown> = {}) {
  const body = { kind: "document", title: "Your first query", body: "# Hello\n\nA *query*.", ...over };
  const answer = await api.post(`/v1/authoring/sections/${sectionId}/lessons`, body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** A draft with one section and one document, ready to be published. */
export async function completeDraft(api: Client, over: Record<string, unknown> = {}) {
  const course = await draft(api, over);
  const first = await section(api, course.id);
  const document = await lesson(api, first.id);
  return { course, section: first, lesson: document };
}

/** A public course of somebody's. */
export async function publicCourse(api: Client, over: Record<string, unknown> = {}) {
  const made = await completeDraft(api, over);
  const answer = await publish(api, made.course.id);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return { ...made, course: answer.body };
}

export function publish(api: Client, courseId: string) {
  return api.post(`/v1/authoring/courses/${courseId}/publish`);
}

/** Media of somebody's, as it stands in its table once uploaded. */
export async function readyMedia(owner: TestPerson, contentType = "video/mp4", state: "ready" | "uploading" = "ready") {
  const id = newId("med");
  const at = Date.now();
  await db.insert(media).values({
    ...{ id, creatorId: owner.id, kind: "file", filename: "film", contentType, entryPath: "", sizeBytes: 9, state },
    createdAt: at,
    readyAt: at,
  });
  return id;
}

export const vtt = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nWelcome to <b>the course</b>.\n";

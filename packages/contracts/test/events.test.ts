import { expect, it } from "vitest";
import { contentLessonCompleted } from "../src/events/content.ts";
import { Event, subscribers } from "../src/events.ts";
import { services } from "../src/services.ts";

/** What any service may say stands under `platform`. */
const sources = [...services, "platform"];
const hearing = [...services, "gateway"];
const types = Event.options.map(({ shape }) => shape.type.value);

it("names every event by its service, its subject, what happened and a version", () => {
  for (const type of types) {
    expect(type).toMatch(/^[a-z]+\.[a-z-]+\.[a-z-]+\.v[1-9]\d*$/);
    expect(sources).toContain(type.split(".")[0]);
  }
});

it("knows of every event who hears it, and lets nobody hear their own", () => {
  expect(Object.keys(subscribers).sort()).toEqual([...types].sort());
  for (const [type, hearers] of Object.entries(subscribers)) {
    for (const hearer of hearers) expect(hearing).toContain(hearer);
    expect(hearers).not.toContain(type.split(".")[0]);
  }
});

it("reads the CloudEvents envelope and refuses an event that it does not know", () => {
  const ulid = "01kah3v2m8q5x7w9y1z3b5d7f9";
  const data = { courseId: `crs_${ulid}`, lessonId: `les_${ulid}`, learnerId: `usr_${ulid}`, completedAt: 1 };
  const draft = contentLessonCompleted(data);
  const envelope = {
    specversion: "1.0",
    id: `evt_${ulid}`,
    source: "/content",
    time: "2026-11-22T06:00:00.000Z",
    datacontenttype: "application/json",
    traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    ...draft,
  };
  expect(Event.parse(envelope)).toEqual(envelope);
  expect(Event.safeParse({ ...envelope, type: "content.lesson.forgotten.v1" }).success).toBe(false);
  expect(Event.safeParse({ ...envelope, data: { ...data, lessonId: "les_1" } }).success).toBe(false);
});

it("lets no draft of an event leave with data that breaks its contract", () => {
  const broken = { courseId: "crs_1", lessonId: "les_1", learnerId: "usr_1", completedAt: 1 };
  expect(() => contentLessonCompleted(broken)).toThrow(/Not the id of a course/);
});

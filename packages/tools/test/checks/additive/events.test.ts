import { expect, it } from "vitest";
import { brokenInEvents } from "../../../src/checks/additive/broken.ts";
import type { JsonObject } from "../../../src/openapi/document.ts";

const type = "content.course.published.v1";
const note = { type: "string" };
const fields = {
  courseId: { type: "string", maxLength: 30 },
  state: { type: "string", enum: ["draft", "public"] },
};
const required = ["courseId", "state"];

function event(properties: JsonObject, needed: string[] = required): JsonObject {
  const closed = { type: "object", additionalProperties: false };
  const data = { ...closed, properties, required: needed };
  return { ...closed, properties: { type: { const: type }, data }, required: ["type", "data"] };
}

const released = { [type]: event({ ...fields, note }) };

function broken(present: JsonObject): string[] {
  return brokenInEvents(released, { [type]: present }).map(({ pointer, what }) => `${pointer}: ${what}`);
}

it.each<[string, string, JsonObject]>([
  ["properties/note", "the field note is gone", event(fields)],
  ["properties/note/type", 'type was "string", is "integer"', event({ ...fields, note: { type: "integer" } })],
  [
    "properties/note/type",
    'type was "string", is ["string","null"]',
    event({ ...fields, note: { type: ["string", "null"] } }),
  ],
  ["required/0", "the field courseId may be missing now", event({ ...fields, note }, ["state"])],
])("keeps what those who hear an event rely on: %s, %s", (pointer, what, present) => {
  expect(broken(present)).toEqual([`/${type}/properties/data/${pointer}: ${what}`]);
});

it.each<[string, string, JsonObject]>([
  [
    "properties/courseId/maxLength",
    "maxLength was 30, is 40",
    event({ ...fields, note, courseId: { type: "string", maxLength: 40 } }),
  ],
  [
    "properties/state/enum/2",
    'enum has "gone" now',
    event({ ...fields, note, state: { type: "string", enum: ["draft", "public", "gone"] } }),
  ],
])("lets no event out that an older reader refuses: %s, %s", (pointer, what, present) => {
  expect(broken(present)).toEqual([`/${type}/properties/data/${pointer}: ${what}`]);
});

it.each<[string, string, JsonObject]>([
  ["properties/note/maxLength", "maxLength 5 is new", event({ ...fields, note: { type: "string", maxLength: 5 } })],
  ["required/2", "the field z has to be there now", event({ ...fields, note, z: note }, [...required, "z"])],
])("still reads what lies in a queue from before: %s, %s", (pointer, what, present) => {
  expect(broken(present)).toEqual([`/${type}/properties/data/${pointer}: ${what}`]);
});

it("misses an event that is gone", () => {
  expect(brokenInEvents(released, {})).toEqual([
    { subject: type, key: type, pointer: `/${type}`, what: "the event is gone" },
  ]);
});

it("lets events have more: a field that may be missing, a version beside another", () => {
  expect(broken(event({ ...fields, note, z: { type: "integer" } }))).toEqual([]);
  const v2 = "content.course.published.v2";
  expect(brokenInEvents(released, { ...released, [v2]: event({}, []) })).toEqual([]);
});

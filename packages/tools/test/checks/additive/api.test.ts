import { expect, it } from "vitest";
import { brokenInApi } from "../../../src/checks/additive/broken.ts";
import type { Json } from "../../../src/openapi/document.ts";
import { essenceOf } from "../../../src/openapi/essence.ts";
import { type Edits, smallApi } from "./small-api.ts";

const released = essenceOf(smallApi());

function broken(edits: Edits, from = released): string[] {
  return brokenInApi(from, essenceOf(smallApi(edits))).map(({ subject, what }) => `${subject}: ${what}`);
}

/** What the schema of an answer may be written as without a change of meaning. */
const besideReference = { allOf: [{ $ref: "#/components/schemas/Course" }], description: "Made." };
const inlined = () => smallApi().components.schemas?.Course;

const reordered = (): Json => [
  { name: "z", in: "query", schema: {} },
  { name: "q", in: "query", schema: { type: "string", maxLength: 20 } },
  { name: "courseId", in: "path", required: true, schema: { type: "string", maxLength: 30 } },
];

const post = "POST /v1/courses/{courseId}";

it.each<[string, Edits]>([
  ["the operation is gone", { op: undefined }],
  ["operationId was createCourse, is addCourse", { "op operationId": "addCourse" }],
  ["operationId was createCourse, is absent", { "op operationId": undefined }],
  ["a credential that opened the operation no longer does", { "op security 0": undefined }],
  ["a credential that opened the operation no longer does", { "op security 0": { bearer: ["admin"] } }],
  ["the parameter q in query is gone", { "op parameters 1": undefined }],
  ["the parameter is required now", { "op parameters 1 required": true }],
  [
    "the parameter z in header is new and required",
    { "op parameters 2": { name: "z", in: "header", required: true, schema: {} } },
  ],
  ["maxLength was 20, is 10", { "op parameters 1 schema maxLength": 10 }],
  ["the body is gone", { "op requestBody": undefined }],
  ["the body is required now", { "op requestBody required": true }],
  ["the media type text/plain is gone", { "op requestBody content text/plain": undefined }],
  ["the status 200 is gone", { "op responses 200": undefined }],
  ["the header ETag is gone", { "op responses 200 headers ETag": undefined }],
  ["the media type application/json is gone", { "op responses 200 content application/json": undefined }],
  [
    "the problem course.state is gone",
    { "components responses 409 content application/problem+json examples course.state": undefined },
  ],
])("catches for an operation: %s", (what, edits) => {
  expect(broken(edits)).toEqual([`${post}: ${what}`]);
});

it.each<[string, Edits]>([
  ["the field slug is gone", { "body properties slug": undefined }],
  ["the field description is gone", { "body properties description": undefined }],
  ["the field slug has to be there now", { "body required 1": "slug" }],
  ["the field z has to be there now", { "body properties z": { type: "string" }, "body required 1": "z" }],
  ['type was "integer", is "string"', { "body properties seats type": "string" }],
  ["maxLength was 80, is 60", { "body properties title maxLength": 60 }],
  ["minLength was 1, is 2", { "body properties title minLength": 2 }],
  ["minimum was 0, is 1", { "body properties seats minimum": 1 }],
  ["maxItems was 5, is 4", { "body properties tags maxItems": 4 }],
  ["maxLength was 20, is 19", { "body properties tags items maxLength": 19 }],
  ['pattern "^a" is new', { "body properties title pattern": "^a" }],
  ['pattern was "^[a-z]+$", is "^[a-f]+$"', { "body properties slug pattern": "^[a-f]+$" }],
  ['format "email" is new', { "body properties title format": "email" }],
  ['enum lost "public"', { "body properties state enum 1": undefined }],
  ['enum ["a"] is new', { "body properties slug enum": ["a"] }],
  ['default was "draft", is "public"', { "body properties state default": "public" }],
  ["uniqueItems true is new", { "body properties tags uniqueItems": true }],
  [
    'oneOf lost {"type":"object","properties":{"kind":{"type":"string","e...',
    { "body properties block oneOf 1": undefined },
  ],
])("catches in a request: %s", (what, edits) => {
  expect(broken(edits)).toEqual([`${post}: ${what}`]);
});

it.each<[string, Edits]>([
  ["the field note is gone", { "answer properties note": undefined }],
  ["the field title is gone", { "answer properties title": undefined, "answer required 0": undefined }],
  ["the field seats may be missing now", { "answer required 3": undefined }],
  ['type was "string", is ["string","null"]', { "answer properties title type": ["string", "null"] }],
  ['type was "integer", is "number"', { "answer properties seats type": "number" }],
  ['type was "string", is "integer"', { "answer properties note type": "integer" }],
  ['oneOf has {"type":"null"} now', { "answer properties block oneOf 2": { type: "null" } }],
  ['format "date-time" is gone', { "answer properties at format": undefined }],
  ['format was "int32", is "int64"', { "answer properties seats format": "int64" }],
  ["minItems was 1, is 0", { "answer properties tags minItems": 0 }],
  ["maximum was 10, is 100", { "answer properties seats maximum": 100 }],
  ["minimum 0 is gone", { "answer properties seats minimum": undefined }],
  ['enum lost "draft"', { "answer properties state enum 0": undefined }],
  ['enum ["draft","public"] is gone', { "answer properties state enum": undefined }],
])("catches in an answer: %s", (what, edits) => {
  expect(broken(edits)).toEqual([`${post}: ${what}`]);
});

it.each<[string, Edits]>([
  ["an operation", { "item get": { operationId: "readCourse", responses: {} } }],
  ["a path", { "paths /v1/lessons": { get: { operationId: "listLessons", responses: {} } } }],
  ["a parameter that may be left out, before the others", { "op parameters": reordered() }],
  ["a parameter", { "op parameters 2": { name: "z", in: "query", required: false, schema: { type: "string" } } }],
  ["a media type that is taken", { "op requestBody content application/xml": { schema: {} } }],
  ["a status", { "op responses 202": { description: "Later." } }],
  ["a header", { "op responses 200 headers Link": { schema: { type: "string" } } }],
  ["a problem", { "components responses 409 content application/problem+json examples course.full": {} }],
  ["a way in", { "op security 2": {} }],
  ["a way in for a narrower key", { "op security 1": { apiKey: [] } }],
  [
    "prose and examples",
    { "op summary": "Makes one.", "answer description": "A course.", "body example": { title: "x" } },
  ],
  ["an announced end", { "op deprecated": true, "op x-sunset": "2027-01-01T00:00:00Z" }],
])("lets an operation have more: %s", (_what, edits) => {
  expect(broken(edits)).toEqual([]);
});

it.each<[string, Edits]>([
  ["a field", { "body properties z": { type: "string" } }],
  ["a field that need not be sent any more", { "body required": [] }],
  ["a longer text", { "body properties title maxLength": 90, "body properties title minLength": undefined }],
  ["more in a list", { "body properties tags maxItems": 50 }],
  ["null", { "body properties title type": ["string", "null"] }],
  ["a wider number", { "body properties seats format": "int64", "body properties seats type": "number" }],
  ["another value", { "body properties state enum 2": "hidden" }],
  ["any value", { "body properties state enum": undefined }],
  ["another kind", { "body properties block oneOf 2": { type: "object", properties: {} } }],
  ["any text", { "body properties slug pattern": undefined }],
  ["further fields", { "body additionalProperties": true }],
])("lets a request take more: %s", (_what, edits) => {
  expect(broken(edits)).toEqual([]);
});

it.each<[string, Edits]>([
  ["a field", { "answer properties z": { type: "string" }, "answer required 5": "z" }],
  ["a field that is always there now", { "answer required 5": "note" }],
  ["a value that readers skip when they do not know it", { "answer properties state enum 2": "hidden" }],
  [
    "a kind that readers skip when they do not know it",
    { "answer properties block oneOf 2": { type: "object", properties: {} } },
  ],
  ["a longer text", { "answer properties title maxLength": 200 }],
  ["a longer list", { "answer properties tags maxItems": 200 }],
  ["a narrower promise", { "answer properties seats maximum": 5, "answer properties note pattern": "^a" }],
  ["the same without a reference", { "op responses 200 content application/json schema": inlined() }],
  ["a description beside a reference", { "op responses 200 content application/json schema": besideReference }],
])("lets an answer give more: %s", (_what, edits) => {
  expect(broken(edits)).toEqual([]);
});

it("lets an operation go on the day of its sunset, and no day earlier", () => {
  const announced = essenceOf(smallApi({ "op deprecated": true, "op x-sunset": "2027-01-01T00:00:00.000Z" }));
  const without = essenceOf(smallApi({ op: undefined }));
  const at = (instant: string) => brokenInApi(announced, without, new Date(instant)).map(({ what }) => what);
  expect(at("2026-12-31T23:59:59.999Z")).toEqual(["the operation is gone"]);
  expect(at("2027-01-01T00:00:00.000Z")).toEqual([]);
});

it("sees through a schema that adds to another one", () => {
  const allOf = [{ $ref: "#/components/schemas/Course" }, { type: "object", properties: { id: { type: "string" } } }];
  const place = "op responses 200 content application/json schema";
  expect(broken({ [place]: { allOf } })).toEqual([]);
  const from = essenceOf(smallApi({ [place]: { allOf } }));
  expect(broken({}, from)).toEqual([`${post}: the field id is gone`]);
  expect(broken({ [place]: { allOf }, "answer properties note": undefined }, from)).toEqual([
    `${post}: the field note is gone`,
  ]);
});

it("names where it is, and a component that several operations share once", () => {
  const schema = { $ref: "#/components/schemas/Course" };
  const second = {
    operationId: "readCourse",
    responses: { 200: { content: { "application/json": { schema } } } },
  };
  const shared = essenceOf(smallApi({ "item get": second }));
  const edits = { "item get": second, "answer properties title": undefined, "answer required 0": undefined };
  expect(brokenInApi(shared, essenceOf(smallApi(edits)))).toEqual([
    {
      subject: "POST /v1/courses/{courseId} and 1 more",
      key: "/v1/courses/{courseId}",
      pointer: "/components/schemas/Course/properties/title",
      what: "the field title is gone",
    },
  ]);
});

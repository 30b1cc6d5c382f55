import { isObject, type Json, type OpenApi } from "../../../src/openapi/document.ts";

type Api = Pick<OpenApi, "paths" | "components">;

const text = (maxLength: number, rest: object = {}) => ({ type: "string", maxLength, ...rest });
const ref = (path: string) => ({ $ref: `#/components/${path}` });
const json = (schema: object) => ({ "application/json": { schema } });
const seats = { type: "integer", minimum: 0, maximum: 10, format: "int32" };
const state = { type: "string", enum: ["draft", "public"] };
const kinds = { oneOf: [ref("schemas/Film"), ref("schemas/Page")] };
const kind = (name: string, fields: object = {}) => ({
  type: "object",
  properties: { kind: { type: "string", enum: [name] }, ...fields },
  required: ["kind"],
});

const course = {
  type: "object",
  properties: {
    title: text(80),
    state,
    at: text(30, { format: "date-time" }),
    seats,
    tags: { type: "array", items: text(20), minItems: 1, maxItems: 5 },
    block: kinds,
    note: text(9),
  },
  required: ["title", "state", "at", "seats", "tags"],
};

const draft = {
  type: "object",
  properties: {
    title: text(80, { minLength: 1 }),
    state: { ...state, default: "draft" },
    seats,
    tags: { type: "array", items: text(20), maxItems: 5 },
    block: kinds,
    slug: text(40, { pattern: "^[a-z]+$" }),
    description: text(500),
  },
  required: ["title"],
  additionalProperties: false,
};

const create = {
  operationId: "createCourse",
  security: [{ bearer: [] }, { apiKey: ["content:write"] }],
  parameters: [
    { name: "courseId", in: "path", required: true, schema: text(30) },
    { name: "q", in: "query", schema: text(20) },
  ],
  requestBody: { required: false, content: { ...json(draft), "text/plain": { schema: text(100) } } },
  responses: {
    200: { headers: { ETag: { schema: text(20) } }, content: json(ref("schemas/Course")) },
    409: ref("responses/409"),
  },
};

const conflict = { schema: { type: "object" }, examples: { "course.state": {}, "resource.conflict": {} } };
const small: Api = JSON.parse(
  JSON.stringify({
    paths: { "/v1/courses/{courseId}": { post: create, delete: { operationId: "deleteCourse", responses: {} } } },
    components: {
      schemas: { Course: course, Film: kind("film", { url: text(99) }), Page: kind("page") },
      responses: { 409: { content: { "application/problem+json": conflict } } },
    },
  }),
);

const places: Record<string, string> = {
  item: "paths /v1/courses/{courseId}",
  op: "paths /v1/courses/{courseId} post",
  body: "paths /v1/courses/{courseId} post requestBody content application/json schema",
  answer: "components schemas Course",
};

/** Where to change what: steps with spaces between them, of which the first may be a place's name; undefined takes away. */
export type Edits = Record<string, Json | undefined>;

/** A small API with something of each kind in it, changed here and there. */
export function smallApi(edits: Edits = {}): Api {
  const api = structuredClone(small);
  for (const [where, value] of Object.entries(edits)) {
    const [place = "", ...steps] = where.split(" ");
    const path = [...(places[place] ?? place).split(" "), ...steps];
    const last = path.pop() ?? "";
    const parent = path.reduce<unknown>((node, step) => Object(node)[step], api);
    if (Array.isArray(parent)) parent.splice(Number(last), 1, ...(value === undefined ? [] : [value]));
    else if (!isObject(parent)) throw new Error(`There is no ${where}.`);
    else if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return api;
}

import type { Answer } from "@edgewise/testkit/client";
import { codeOf } from "@edgewise/testkit/client";
import { person } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { type Deprecation, described } from "../src/deprecation.ts";
import { endpoint } from "../src/endpoint.ts";
import { newId } from "../src/ids.ts";
import { specimen } from "./specimen/app.ts";
import { client, offering } from "./specimen/setup.ts";

const reader = person();

/** What an answer says of the end of its route; 2026-11-01 and 2027-05-01, at midnight UTC. */
function announcement({ headers }: Answer) {
  return { deprecation: headers.get("Deprecation"), sunset: headers.get("Sunset"), link: headers.get("Link") };
}
const dates = { deprecation: "@1793491200", sunset: "Sat, 01 May 2027 00:00:00 GMT" };
const successor = (id: string) => `</v1/offerings/${id}/card>; rel="successor-version"`;

describe("a route that will end", () => {
  it("says so in its answer, beside the links that the answer has", async () => {
    const id = await offering();
    const answer = await client(reader).get(`/v1/classes/${id}`);
    expect([answer.status, answer.body.id]).toEqual([200, id]);
    expect(announcement(answer)).toEqual({ ...dates, link: `</v1/offerings>; rel="collection", ${successor(id)}` });
  });

  it("says so in every problem, before and behind its door", async () => {
    const id = newId("org");
    const missing = await client(reader).get(`/v1/classes/${id}`);
    expect([missing.status, codeOf(missing), missing.body.status]).toEqual([404, "resource.missing", 404]);
    expect(announcement(missing)).toEqual({ ...dates, link: successor(id) });

    const anonymous = await client().get(`/v1/classes/${id}`);
    expect([anonymous.status, codeOf(anonymous)]).toEqual([401, "auth.required"]);
    expect(announcement(anonymous)).toEqual({ ...dates, link: successor(id) });
  });

  it("puts what the caller sent into the link only percent-encoded", async () => {
    const answer = await client(reader).get(`/v1/classes/${encodeURIComponent('>; rel="x", <é/')}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, "input.invalid"]);
    expect(announcement(answer)).toEqual({ ...dates, link: successor("%3E%3B%20rel%3D%22x%22%2C%20%3C%C3%A9%2F") });
  });

  it("is described as deprecated, with its last day and the headers of every answer", () => {
    const document = specimen().getOpenAPI31Document({ openapi: "3.1.0", info: { title: "specimen", version: "1" } });
    const route = document.paths?.["/v1/classes/{id}"]?.get;
    expect(route).toMatchObject({ deprecated: true, "x-sunset": "2027-05-01T00:00:00.000Z" });
    const responses: [string, { headers?: object }][] = Object.entries(route?.responses ?? {});
    expect(responses.map(([status]) => status)).toEqual(expect.arrayContaining(["200", "401", "404", "500"]));
    for (const [status, { headers }] of responses) {
      expect(Object.keys(headers ?? {}).sort(), status).toEqual(["Deprecation", "Link", "Sunset"]);
    }
    expect(document.paths?.["/v1/offerings/{id}"]?.patch).not.toHaveProperty("deprecated");
  });
});

it("leaves the answers of other routes alone", async () => {
  const answer = await client().get("/v1/offerings?prefix=none");
  expect([answer.status, announcement(answer)]).toEqual([200, { deprecation: null, sunset: null, link: null }]);
});

it.each<[string, Deprecation]>([
  ["is before its deprecation", { since: "2026-11-02T00:00:00Z", sunset: "2026-11-01T00:00:00Z" }],
  ["Invalid ISO datetime", { since: "2026-11-01" }],
  ["Invalid ISO datetime", { since: "2026-11-01T00:00:00Z", sunset: "soon" }],
])("refuses a route whose end %s (%j)", (reason, deprecation) => {
  const route = () =>
    endpoint({
      operationId: "never",
      method: "get",
      path: "/v1/never",
      summary: "Never.",
      tags: ["specimen"],
      access: "public",
      deprecation,
      responses: { 200: { description: "Never." } },
    });
  expect(route).toThrow(reason);
});

it("needs neither a last day nor a successor", () => {
  expect(described({ since: "2026-11-01T00:00:00Z" })).toEqual({ deprecated: true });
});

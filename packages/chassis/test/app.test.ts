import { codeOf } from "@edgewise/testkit/client";
import { commonCases } from "@edgewise/testkit/common-cases";
import { accessToken, person } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { newId } from "../src/ids.ts";
import { client, offering } from "./specimen/setup.ts";

const creator = person({ roles: ["creator"] });
const id = await offering();

commonCases(client, [
  {
    name: "claimSeat",
    method: "POST",
    path: () => `/v1/offerings/${id}/seats`,
    body: { note: "" },
    owner: () => person(),
    malformed: { body: { note: 7 }, pointer: "#/note" },
  },
  {
    name: "rename",
    method: "PATCH",
    path: () => `/v1/offerings/${id}`,
    body: { title: "Other" },
    headers: { "If-Match": '"v1"' },
    owner: () => creator,
    wrongRole: person(),
    absentPath: `/v1/offerings/${newId("org")}`,
    malformed: { body: { title: "", extra: 1 }, pointer: "#/extra" },
  },
]);

describe("bad input", () => {
  it("names every wrong field at once", async () => {
    const answer = await client(creator).patch(`/v1/offerings/${id}`, { title: "", "a/b~c": 1 });
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual(["#/title", "#/a~1b~0c"]);
  });

  it("names a wrong path or query parameter", async () => {
    const bad = await client(creator).patch("/v1/offerings/nonsense", { title: "x" });
    expect([bad.status, bad.body.errors]).toMatchObject([400, [{ parameter: "id" }]]);
    const query = await client().get("/v1/offerings?limit=0&prefix=a");
    expect([query.status, query.body.errors]).toMatchObject([400, [{ parameter: "limit" }]]);
  });

  it.each(["{", "", "nonsense"])("that is no JSON (%j) is a 400 problem, not a crash", async (body) => {
    const answer = await client(creator).patch(`/v1/offerings/${id}`, body, { "Content-Type": "application/json" });
    expect([answer.status, codeOf(answer)]).toEqual([400, "input.malformed"]);
  });

  it("of another media type is refused", async () => {
    const answer = await client(creator).patch(`/v1/offerings/${id}`, "title=x", { "Content-Type": "text/plain" });
    expect([answer.status, codeOf(answer)]).toEqual([415, "input.unsupported-type"]);
  });
});

describe("problems", () => {
  it("answers an unknown route with a 404 problem", async () => {
    const answer = await client().get("/v1/nothing");
    expect([answer.status, codeOf(answer)]).toEqual([404, "route.missing"]);
  });

  it("answers a crash with a 500 problem that gives nothing away but the trace id", async () => {
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    const answer = await client().get("/v1/crash", { traceparent: `00-${traceId}-b7ad6b7169203331-01` });
    expect([answer.status, answer.body.code, answer.body.traceId]).toEqual([500, "internal", traceId]);
    expect(JSON.stringify(answer.body)).not.toMatch(/hunter2|somebody|secret/);
  });

  it("is never stored by a cache", async () => {
    expect((await client().get("/v1/nothing")).headers.get("Cache-Control")).toBe("no-store");
  });

  it("refuses a bad token even where no sign-in is needed, and says how to authenticate", async () => {
    const token = await accessToken(person(), { expiresInSeconds: -5 });
    const answer = await client().get("/v1/offerings?prefix=x", { Authorization: `Bearer ${token}` });
    expect([answer.status, codeOf(answer)]).toEqual([401, "auth.invalid"]);
    expect(answer.headers.get("WWW-Authenticate")).toContain("Bearer");
  });
});

describe("an API key's scopes", () => {
  it("limit what its user may do", async () => {
    const limited = person({ roles: ["creator"], scopes: ["content:read"] });
    const answer = await client(limited).patch(`/v1/offerings/${id}`, { title: "x" }, { "If-Match": "*" });
    expect([answer.status, codeOf(answer)]).toEqual([403, "auth.scope"]);
  });
});

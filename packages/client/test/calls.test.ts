import { describe, expect, it } from "vitest";
import { newClient } from "../src/client.ts";
import { serverThat } from "./server.ts";

interface Plain {
  status: number;
  headers: Record<string, string>;
}

const ok = { body: { ok: true } };

describe("a call", () => {
  it("escapes what stands in the path, and leaves out what the query does not have", async () => {
    const { baseUrl, arrived } = await serverThat(ok);
    const api = newClient({ baseUrl: `${baseUrl}/` });
    await api.get("/v1/courses/{idOrSlug}", { path: { idOrSlug: "a/b?c=ü" } });
    await api.get("/v1/search", { query: { q: "strong & weak", kind: undefined, limit: 5 } });
    expect(arrived.map(({ url }) => url)).toEqual([
      "/v1/courses/a%2Fb%3Fc%3D%C3%BC",
      "/v1/search?q=strong+%26+weak&limit=5",
    ]);
  });

  it.each(["..", ".", ""])("is never sent to another place by a parameter that is %j", async (idOrSlug) => {
    const { baseUrl, arrived } = await serverThat(ok);
    await expect(newClient({ baseUrl }).get("/v1/courses/{idOrSlug}", { path: { idOrSlug } })).rejects.toThrow(
      TypeError,
    );
    expect(arrived).toEqual([]);
  });

  it("reaches files in folders of a package, and streams them", async () => {
    const { baseUrl, arrived } = await serverThat({ headers: { "Content-Type": "video/mp4" }, body: "bytes" });
    const path = { mediaId: "med_1", path: "720p/seg 1.m4s" };
    const response = await newClient({ baseUrl }).send("get", "/v1/media/{mediaId}/{path}", { path });
    expect([await response.text(), arrived[0]?.url]).toEqual(["bytes", "/v1/media/med_1/720p/seg%201.m4s"]);
  });

  it("carries the client's headers, made anew each time, and its own before them", async () => {
    const { baseUrl, arrived } = await serverThat(ok);
    let calls = 0;
    const headers = () => ({ Authorization: "Bearer ewk_1", traceparent: `00-${++calls}` });
    const api = newClient({ baseUrl, headers });
    await api.get("/v1/me");
    await api.get("/v1/me", { headers: { authorization: "Bearer ewk_2" } });
    const seen = arrived.map((request) => [request.headers.authorization, request.headers.traceparent]);
    expect(seen).toEqual([
      ["Bearer ewk_1", "00-1"],
      ["Bearer ewk_2", "00-2"],
    ]);
  });

  it("gives the entity tag of what it read, which the change then names", async () => {
    const { baseUrl, arrived } = await serverThat({ ...ok, headers: { ETag: '"v3"' } });
    const api = newClient({ baseUrl });
    const { data, etag, response } = await api.ask("get", "/v1/me");
    await api.patch("/v1/me", { body: { bio: "Hello" }, ifMatch: etag });
    expect([data, etag, response.status]).toEqual([{ ok: true }, '"v3"', 200]);
    const { method, headers, body } = arrived[1] ?? expect.fail();
    expect([method, headers["if-match"], headers["content-type"], body]).toEqual([
      "PATCH",
      '"v3"',
      "application/json",
      '{"bio":"Hello"}',
    ]);
  });

  it("sends text and bytes as they are", async () => {
    const { baseUrl, arrived } = await serverThat(ok);
    const path = { lessonId: "les_1", language: "en" };
    const captions = { path, body: "WEBVTT\n", contentType: "text/vtt" } as const;
    await newClient({ baseUrl }).put("/v1/authoring/lessons/{lessonId}/captions/{language}", captions);
    expect([arrived[0]?.headers["content-type"], arrived[0]?.body]).toEqual(["text/vtt", "WEBVTT\n"]);
  });

  it("reads JSON, text, and nothing as what they are", async () => {
    const { baseUrl } = await serverThat(
      ok,
      { headers: { "Content-Type": "text/vtt" }, body: "WEBVTT" },
      { status: 204 },
    );
    const api = newClient({ baseUrl });
    expect(await api.get("/v1/me")).toEqual({ ok: true });
    const path = { lessonId: "les_1", language: "en" };
    expect(await api.get("/v1/lessons/{lessonId}/captions/{language}", { path })).toBe("WEBVTT");
    expect(await api.delete("/v1/auth/sessions")).toBeUndefined();
  });

  it("may leave by another way than the global fetch", async () => {
    const asked: string[] = [];
    const fetch = async (url: string, init: RequestInit) => {
      asked.push(`${init.method} ${url}`);
      return Response.json({ ok: true });
    };
    await newClient({ baseUrl: "https://gateway", fetch }).get("/v1/me");
    await newClient({ fetch }).get("/v1/me");
    expect(asked).toEqual(["GET https://gateway/v1/me", "GET /v1/me"]);
  });
});

describe("an answer without data", () => {
  it.each([
    ["to a conditional read", { status: 304, headers: {} }],
    ["that leads elsewhere", { status: 308, headers: { Location: "/v1/courses/new-name" } }],
  ])("%s is given as it comes, and is a problem where data are wanted", async (_, scripted: Plain) => {
    const { baseUrl } = await serverThat(scripted);
    const api = newClient({ baseUrl, fetch: (url, init) => fetch(url, { ...init, redirect: "manual" }) });
    const course = { path: { idOrSlug: "old-name" }, headers: { "If-None-Match": '"v3"' } };
    const response = await api.send("get", "/v1/courses/{idOrSlug}", course);
    expect([response.status, response.headers.get("Location")]).toEqual([
      scripted.status,
      scripted.headers.Location ?? null,
    ]);
    const data = api.get("/v1/courses/{idOrSlug}", course);
    await expect(data).rejects.toMatchObject({ code: "unreadable", status: scripted.status });
  });
});

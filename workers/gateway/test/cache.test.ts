import { person } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import type { Env } from "../src/env.ts";
import { gateway, site } from "./gateway.ts";

const publicFields = {
  "Cache-Control": "public, no-cache",
  "CDN-Cache-Control": "public, max-age=300, stale-if-error=86400",
  "Cache-Groups": '"catalogue"',
  ETag: '"v1"',
};

/** The gateway before a content service of the test's own, and a clock that the test sets. */
function edge(answer: (request: Request) => Response | Promise<Response>, over: Partial<Env> = {}) {
  const asked: string[] = [];
  let ms = Date.now();
  const CONTENT = {
    fetch: async (input: RequestInfo | URL) => {
      const request = new Request(input);
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      return answer(request);
    },
  };
  const later = (seconds: number) => {
    ms += seconds * 1000;
  };
  return { ...gateway({ CONTENT, ...over }, () => ms), asked, later };
}

const shared = () => Response.json({ items: [] }, { headers: publicFields });
const statusOf = ({ headers }: { headers: Headers }) => headers.get("Cache-Status") ?? "";

describe("a public answer", () => {
  it("is fetched once, and each answer has security headers, quota and trace of its own", async () => {
    const { send, asked } = edge(shared);
    const [first, second] = [await send("GET", "/v1/courses"), await send("GET", "/v1/courses")];
    expect(asked).toEqual(["GET /v1/courses"]);
    expect(statusOf(first)).toMatch(/^edgewise;fwd=uri-miss;.*stored/);
    expect(statusOf(second)).toMatch(/^edgewise;hit;ttl=(?:299|300)$/);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("Content-Security-Policy")).toBe(first.headers.get("Content-Security-Policy"));
    const remaining = [first, second].map(({ headers }) => Number(/r=(\d+)/.exec(headers.get("RateLimit") ?? "")?.[1]));
    expect((remaining[0] ?? 0) - (remaining[1] ?? 0)).toBe(1);
    const traces = [first, second].map(({ headers }) => headers.get("Server-Timing")?.split(",") ?? []);
    expect(traces.map(({ length }) => length)).toEqual([2, 2]);
    expect(traces[0]?.[0]).not.toBe(traces[1]?.[0]);
  });

  it("costs a burst of readers one question", async () => {
    const answer = Promise.withResolvers<Response>();
    const { raw, asked } = edge(() => answer.promise);
    const readers = Array.from({ length: 200 }, () => raw("/v1/courses"));
    await expect.poll(() => asked.length).toBe(1);
    answer.resolve(shared());
    const answers = await Promise.all(readers);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(asked).toHaveLength(1);
  });

  it("is a 304 for whoever has it, without asking its service", async () => {
    const { send, asked } = edge(shared);
    await send("GET", "/v1/courses");
    const known = await send("GET", "/v1/courses", undefined, { "If-None-Match": '"v1"' });
    expect([known.status, known.body, known.headers.get("ETag")]).toEqual([304, "", '"v1"']);
    expect(asked).toHaveLength(1);
  });

  it("is the same under any host, order of parameters and mark of a campaign, whatever the client says of caches", async () => {
    const { send, asked } = edge(shared);
    for (const url of [
      "/v1/courses?a=1&b=2",
      "https://other.test/v1/courses?b=2&a=1",
      "/v1/courses?a=1&b=2&utm_source=x",
    ])
      await send("GET", url, undefined, { "Cache-Control": "no-cache", Pragma: "no-cache" });
    expect(asked).toHaveLength(1);
    await send("GET", "/v1/courses?a=2&b=2");
    expect(asked).toHaveLength(2);
  });

  it("is not met, nor replaced, by a path that only reads like its address", async () => {
    const { send, asked, seen } = edge(shared);
    await send("GET", "/v1/courses");
    const path = `//${new URL(site).host}/v1/courses`;
    expect(statusOf(await send("GET", site + path))).not.toContain("hit");
    expect(seen.map(({ url }) => new URL(url).pathname)).toEqual([path]);
    expect(statusOf(await send("GET", "/v1/courses"))).toContain("hit");
    expect(asked).toHaveLength(1);
  });

  it("stands in for a service that fails, as long as the service said so", async () => {
    let well = true;
    const { send, later } = edge(() => (well ? shared() : new Response("", { status: 502 })));
    await send("GET", "/v1/courses");
    well = false;
    later(400);
    const stale = await send("GET", "/v1/courses");
    expect([stale.status, stale.body]).toEqual([200, { items: [] }]);
    expect(statusOf(stale)).toContain("detail=stale-if-error");
    later(90_000);
    expect((await send("GET", "/v1/courses")).status).toBe(503);
  });
});

describe("credentials", () => {
  it("make no difference to what is marked public", async () => {
    const { send, as, asked } = edge(shared);
    await as(person())("GET", "/v1/courses");
    await as(person())("GET", "/v1/courses");
    expect(statusOf(await send("GET", "/v1/courses"))).toContain("hit");
    expect(asked).toHaveLength(1);
  });

  it("keep what is for one person from everybody else, also where it is marked badly", async () => {
    for (const fields of [{ "Cache-Control": "private, no-store" }, { "Cache-Control": "max-age=300" }, {}]) {
      const own = (request: Request) =>
        Response.json({ who: request.headers.get("Authorization") }, { headers: fields });
      const { send, as, asked } = edge(own);
      const answers = [
        await as(person())("GET", "/v1/lessons/les_1"),
        await as(person())("GET", "/v1/lessons/les_1"),
        await send("GET", "/v1/lessons/les_1"),
      ];
      expect(new Set(answers.map(({ body }) => body.who)).size).toBe(3);
      expect(asked).toHaveLength(3);
    }
  });
});

it("never keeps an answer that sets a cookie", async () => {
  const { send, asked } = edge(() => Response.json({}, { headers: { ...publicFields, "Set-Cookie": "a=1" } }));
  const answers = [await send("GET", "/v1/courses"), await send("GET", "/v1/courses")];
  expect(answers.map(statusOf).join()).not.toMatch(/hit|stored/);
  expect(asked).toHaveLength(2);
});

it("forgets the groups that a change names before its author reads again, and nothing else", async () => {
  const { send, as, asked } = edge(({ method, url }) => {
    if (method === "POST") return Response.json({}, { headers: { "Cache-Group-Invalidation": '"course:1"' } });
    return Response.json({}, { headers: { ...publicFields, "Cache-Groups": `"course:${url.at(-1)}"` } });
  });
  const author = as(person());
  for (const path of ["/v1/courses/1", "/v1/courses/2"]) await send("GET", path);
  await author("POST", "/v1/authoring/courses/1/publish");
  expect(statusOf(await author("GET", "/v1/courses/1"))).toContain("fwd=stale");
  expect(statusOf(await send("GET", "/v1/courses/2"))).toContain("hit");
  expect(asked.filter((line) => line === "GET /v1/courses/1")).toHaveLength(2);
});

it("says on every answer what the cache did", async () => {
  const { send, as } = edge(shared);
  expect(statusOf(await send("GET", "/v1/media/med_1"))).toBe("edgewise;fwd=bypass");
  expect(statusOf(await as(person())("GET", "/v1/me"))).toBe("edgewise;fwd=bypass");
  expect(statusOf(await as(person())("PATCH", "/v1/me", {}))).toMatch(/^edgewise;fwd=method/);
  expect(statusOf(await send("GET", "/v1/me"))).toBe("edgewise;detail=own");
  expect(statusOf(await send("GET", "/healthz"))).toBe("edgewise;detail=own");
});

it("shows a whole home page that is a while old rather than a new one with holes", async () => {
  let well = true;
  const { send, asked, later } = edge(() => (well ? shared() : new Response("", { status: 502 })));
  const first = await send("GET", "/v1/home");
  expect(statusOf(await send("GET", "/v1/home"))).toContain("hit");
  expect(asked).toHaveLength(2);
  const known = await send("GET", "/v1/home", undefined, { "If-None-Match": first.headers.get("ETag") ?? "" });
  expect(known.status).toBe(304);
  well = false;
  later(5_000);
  const later1 = await send("GET", "/v1/home");
  expect(later1.body).toEqual(first.body);
  expect(statusOf(later1)).toContain("stale-if-error");
});

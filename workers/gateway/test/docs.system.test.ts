import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { edge } from "./edge.ts";

const server = edge();

beforeAll(() => server.listen());
afterAll(() => server.close());

it("serves the viewer, whose every file is here and carries the nonce of its policy", async () => {
  const answer = await server.fetch("/docs");
  expect(answer.headers.get("Content-Type")).toMatch(/^text\/html/);
  const nonce = /script-src 'nonce-([\w+/]{24})'/.exec(answer.headers.get("Content-Security-Policy") ?? "")?.[1];
  const html = await answer.text();
  const tags = html.match(/<(?:script|link rel="stylesheet")[^>]*>/g) ?? [];
  expect(tags).toHaveLength(4);
  for (const tag of tags) {
    expect(tag).toContain(`nonce="${nonce}"`);
    const file = await server.fetch(/(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? "");
    expect([tag, file.status]).toEqual([tag, 200]);
    expect(file.headers.get("Content-Type")).toMatch(tag.startsWith("<script") ? /javascript/ : /^text\/css/);
    expect((await file.text()).length).toBeGreaterThan(100);
  }
});

it("gives every page a nonce of its own", async () => {
  const policy = async () => (await server.fetch("/docs")).headers.get("Content-Security-Policy");
  expect(await policy()).not.toBe(await policy());
});

it("serves the OpenAPI document as the contracts hold it, and revalidates it", async () => {
  const answer = await server.fetch("/openapi.json");
  expect(answer.headers.get("Content-Type")).toMatch(/^application\/json/);
  const held = readFileSync(new URL("../../../packages/contracts/openapi.json", import.meta.url).pathname, "utf8");
  expect(await answer.text()).toBe(held);
  const etag = answer.headers.get("ETag") ?? "";
  const again = await server.fetch("/openapi.json", { headers: { "If-None-Match": etag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

it("answers HEAD like GET, and an unknown file with a problem", async () => {
  const head = await server.fetch("/docs", { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  const missing = await server.fetch("/docs/missing.js");
  expect([missing.status, missing.headers.get("Content-Type")]).toEqual([404, "application/problem+json"]);
});

it("asks the services how they are over real RPC", async () => {
  const answer = await server.fetch("/healthz");
  expect([answer.status, await answer.json()]).toMatchObject([200, { ok: true, sick: [] }]);
});

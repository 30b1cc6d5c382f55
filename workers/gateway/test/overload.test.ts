import { codeOf } from "@edgewise/testkit/client";
import { person } from "@edgewise/testkit/people";
import { expect, it } from "vitest";
import { gateway } from "./gateway.ts";

const atOnce = 512;

/** A service that answers nobody until it is told to, and counts who waits. */
function stuck() {
  const release = Promise.withResolvers<void>();
  const waiting: Request[] = [];
  const fetch = async (input: RequestInfo | URL) => {
    waiting.push(new Request(input));
    await release.promise;
    return Response.json({});
  };
  return { CONTENT: { fetch }, waiting, release: release.resolve };
}

it("sheds at once what a service has no room for, with a time to come back, and leaves room for changes", async () => {
  const { CONTENT, waiting, release } = stuck();
  const { as, send, raw } = gateway({ CONTENT });
  const reads = Array.from({ length: atOnce }, (_, i) => raw(`/v1/courses?cursor=${i}`));
  await expect.poll(() => waiting.length).toBe(atOnce);

  const shed = await send("GET", "/v1/courses");
  expect([shed.status, codeOf(shed), shed.headers.get("Retry-After")]).toEqual([503, "service.unavailable", "1"]);
  expect((await send("GET", "/v1/users/ann")).status).toBe(200);
  const change = as(person())("POST", "/v1/authoring/courses", {});
  await expect.poll(() => waiting.length).toBe(atOnce + 1);

  release();
  expect(new Set((await Promise.all(reads)).map(({ status }) => status))).toEqual(new Set([200]));
  expect((await change).status).toBe(200);
  expect((await send("GET", "/v1/courses")).status).toBe(200);
});

it.each([
  ["GET", "/v1/courses", 3],
  ["HEAD", "/v1/courses", 3],
  ["POST", "/v1/courses", 1],
  ["GET", "/v1/auth/callback/google?code=once", 1],
])("sends %s %s on %i times at most", async (method, path, times) => {
  let sent = 0;
  const failing = {
    fetch: async () => {
      sent++;
      return new Response("", { status: 502 });
    },
  };
  const { send } = gateway({ CONTENT: failing, IDENTITY: failing });
  const answer = await send(method, path, method === "POST" ? {} : undefined);
  expect([answer.status, sent]).toEqual([503, times]);
});

it("sets no deadline for an upload, whose bytes may take any time", async () => {
  const { seen, as } = gateway();
  await as(person())("PUT", "/v1/uploads/upl_1/parts/1", "bytes");
  await as(person())("PUT", "/v1/lessons/les_1/progress", {});
  expect(seen.map(({ headers }) => headers.has("X-Edgewise-Deadline"))).toEqual([false, true]);
});

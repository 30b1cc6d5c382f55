import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { expect, it } from "vitest";
import { newSite, reply } from "./site.ts";

it("says on answers from the store what the caller of the cache adds, in place of stored fields, and never keeps it", async () => {
  const site = newSite();
  site.answers(reply({ "Cache-Control": "max-age=60", ETag: '"a"', "X-Stored": "yes", "X-Frame": "stored" }));
  let calls = 0;
  const ask = async (headers: Record<string, string> = {}, adds = true) => {
    const execution = createExecutionContext();
    const extraFields = ({ status, fields }: { status: number; fields: Readonly<Record<string, string>> }) => {
      calls++;
      return { "x-frame": "own", "x-seen": `${status} ${fields["x-stored"]} ${"content-type" in fields}` };
    };
    const request = new Request(`${site.origin}/`, { headers });
    const forward = async () => new Response("never");
    const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
    const answer = await site.cache(request, forward, adds ? { waitUntil, extraFields } : { waitUntil });
    await answer.text();
    await waitOnExecutionContext(execution);
    return [answer.status, answer.headers.get("X-Frame"), answer.headers.get("X-Seen")];
  };
  await site.get();
  expect(calls).toBe(0);
  expect(await ask()).toEqual([200, "own", "200 yes true"]);
  expect(await ask({ "If-None-Match": '"a"' })).toEqual([304, "own", "304 yes false"]);
  expect(await ask({}, false)).toEqual([200, "stored", null]);
});

it("says it on an answer that is on its way into the store as well, beside all that the origin said", async () => {
  const site = newSite();
  const execution = createExecutionContext();
  const headers = new Headers({
    "Cache-Control": "max-age=60",
    "X-Frame": "origin",
    Age: "3",
    "Keep-Alive": "timeout=5",
  });
  const forward = async () => new Response("body", { headers });
  const extraFields = () => ({ "x-frame": "own" });
  const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
  const answer = await site.cache(new Request(`${site.origin}/`), forward, { waitUntil, extraFields });
  const said = ["X-Frame", "Age", "Keep-Alive", "Cache-Status"].map((name) => answer.headers.get(name));
  expect(said).toEqual(["own", "3", "timeout=5", "edge-cache;fwd=uri-miss;fwd-status=200;stored"]);
  expect(await answer.text()).toBe("body");
  await waitOnExecutionContext(execution);
  expect((await site.get()).headers.get("X-Frame")).toBe("origin");
});

import { fileURLToPath } from "node:url";
import { hangsAfter } from "@edgewise/testkit/time-limits";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Running, startWorker } from "../conformance/start-worker.ts";
import { type Origin, startOrigin } from "./scripted-origin.ts";

const main = fileURLToPath(new URL("specimen/worker.ts", import.meta.url).href);
/** What the two isolates' clocks show differs by two seconds; the period of the specimen's ledger is 0.2 s. */
const copies = [{ SKEW: "-1000" }, { SKEW: "1000" }];
const versions = new Map<string, number>();
let origin: Origin;
let workers: Running;

beforeAll(async () => {
  origin = await startOrigin((request, response) => {
    const name = (request.url ?? "").split("/").pop() ?? "";
    if (request.method === "POST") {
      versions.set(name, (versions.get(name) ?? 1) + 1);
      if (request.url?.startsWith("/authoring")) response.setHeader("Cache-Group-Invalidation", `"course:${name}"`);
      return response.end("written");
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("CDN-Cache-Control", "max-age=300, stale-while-revalidate=300, stale-if-error=300");
    response.setHeader("Cache-Groups", `"course:${name}", "catalogue"`);
    return response.end(`version ${versions.get(name) ?? 1}`);
  });
  workers = await startWorker({ main, vars: { ORIGIN: origin.url }, ledgerClass: "SpecimenLedger", copies });
});
afterAll(async () => {
  await workers.close();
  await origin.close();
});

const ask = async (copy: number, path: string, method = "GET") => {
  const answer = await fetch(new URL(path, workers.urls[copy]), { method });
  return { body: await answer.text(), cacheStatus: answer.headers.get("Cache-Status") ?? "" };
};
const isHit = ({ cacheStatus }: { cacheStatus: string }) => cacheStatus.includes("edge-cache;hit");
/** Reads until the answer comes from the store: the first one fetches it. */
const untilHit = (copy: number, path: string) => expect.poll(async () => isHit(await ask(copy, path))).toBe(true);

for (const [author, reader] of [
  [0, 1],
  [1, 0],
] as const) {
  it(`RFC 9875: a write is seen at once by its author and soon by others, whichever clock is ahead (${author})`, async () => {
    const name = `c${author}`;
    await untilHit(author, `/read/${name}`);
    await untilHit(reader, `/read/${name}`);
    await untilHit(reader, `/read/unrelated${author}`);
    expect((await ask(reader, `/read/${name}`)).body).toBe("version 1");

    await ask(author, `/authoring/${name}`, "POST");
    expect((await ask(author, `/read/${name}`)).body).toBe("version 2");
    await expect
      .poll(async () => (await ask(reader, `/read/${name}`)).body, { timeout: hangsAfter(2) })
      .toBe("version 2");
    // From then on never the old one again, and it is stored anew.
    await untilHit(author, `/read/${name}`);
    await untilHit(reader, `/read/${name}`);
    for (const copy of [author, reader]) expect((await ask(copy, `/read/${name}`)).body).toBe("version 2");
    expect(isHit(await ask(reader, `/read/unrelated${author}`))).toBe(true);
  });
}

it("RFC 9111 4.4: a write to a URL is seen by the next read in another isolate of the same data centre", async () => {
  await untilHit(0, "/plain/page");
  await untilHit(1, "/plain/page");
  await ask(0, "/plain/page", "POST");
  await expect.poll(async () => (await ask(1, "/plain/page")).body, { timeout: hangsAfter(3) }).toBe("version 2");
});

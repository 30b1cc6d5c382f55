import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Running, startWorker } from "../conformance/start-worker.ts";
import { type Origin, startOrigin } from "./scripted-origin.ts";

const main = fileURLToPath(new URL("../conformance/src/worker.ts", import.meta.url).href);
const origins: Origin[] = [];
let workers: Running;

beforeAll(async () => {
  for (const name of ["first", "second"])
    origins.push(
      await startOrigin((request, response) => {
        response.setHeader("Cache-Control", "max-age=60");
        response.setHeader("Set-Cookie", "a=b");
        response.end(`${name} ${request.method} ${request.headers.host}`);
      }),
    );
  workers = await startWorker({ main, vars: { ORIGIN: origins[0]?.url ?? "" }, ledgerClass: "ConformanceLedger" });
});
afterAll(async () => {
  await workers.close();
  await Promise.all(origins.map((origin) => origin.close()));
});

const ask = async (headers: Record<string, string> = {}, method = "GET") => {
  const answer = await fetch(new URL("/page?x=1", workers.urls[0]), { headers, method });
  return { status: answer.status, body: await answer.text(), cookie: answer.headers.get("Set-Cookie") };
};
const of = (index: number) => ({ "X-Conformance-Origin": origins[index]?.url ?? "" });

it("the conformance Worker puts the cache before the origin that the variable or the request names", async () => {
  for (let i = 0; i < 2; i++) {
    expect((await ask()).body).toMatch(/^first GET 127/);
    expect(await ask(of(1))).toMatchObject({ body: expect.stringMatching(/^second GET 127/), cookie: "a=b" });
  }
  expect(origins.map((origin) => origin.times("/page?x=1"))).toEqual([1, 1]);
});

it("the conformance Worker lets every method through that workerd knows", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "PURGE", "LOCK"])
    expect((await ask(of(1), method)).body).toMatch(new RegExp(`^second ${method} `));
  expect((await ask(of(1), "HEAD")).status).toBe(200);
});

it("the conformance Worker says 502 for an origin that is not there, and 400 for one that is none", async () => {
  expect((await ask({ "X-Conformance-Origin": "http://127.0.0.1:9" })).status).toBe(502);
  expect((await ask({ "X-Conformance-Origin": "nowhere" })).status).toBe(400);
});

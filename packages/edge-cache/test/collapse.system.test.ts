import { request as send } from "node:http";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Running, startWorker } from "../conformance/start-worker.ts";
import { type Origin, startOrigin } from "./scripted-origin.ts";

const main = fileURLToPath(new URL("specimen/worker.ts", import.meta.url).href);
/** Long enough for the rest of a burst to arrive while the first request is under way. */
const pauseMs = 100;
const large = "0123456789abcdef".repeat(40_000);
let origin: Origin;
let workers: Running;

beforeAll(async () => {
  origin = await startOrigin((request, response) => {
    const path = request.url ?? "";
    response.setHeader("Cache-Control", path.startsWith("/private") ? "private" : "public, max-age=60");
    if (path.startsWith("/variants")) response.setHeader("Vary", "Accept-Language");
    const language = path.startsWith("/variants") ? request.headers["accept-language"] : "any";
    const body = path.startsWith("/large") ? large : `${path} ${language}`;
    if (path.startsWith("/broken")) return setTimeout(() => response.destroy(), pauseMs);
    // The body comes in two pieces, so that the first client can go away between them.
    return setTimeout(() => {
      response.write(body.slice(0, 4));
      setTimeout(() => response.end(body.slice(4)), pauseMs);
    }, pauseMs);
  });
  workers = await startWorker({ main, vars: { ORIGIN: origin.url, SKEW: "0" }, ledgerClass: "SpecimenLedger" });
});
afterAll(async () => {
  await workers.close();
  await origin.close();
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(new URL(path, workers.urls[0]), { headers });
  return { status: answer.status, body: await answer.text(), cacheStatus: answer.headers.get("Cache-Status") ?? "" };
};
const burst = (size: number, path: string, headers: (i: number) => Record<string, string> = () => ({})) =>
  Promise.all(Array.from({ length: size }, (_, i) => get(path, headers(i))));

it("RFC 9111 4: a burst of 500 on a cold key costs one request to the origin", async () => {
  const answers = await burst(500, "/small");
  expect(origin.times("/small")).toBe(1);
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).toEqual(new Set(["200 /small any"]));
  // RFC 9211, 2.7: all but one say that they were collapsed; whoever came later found it stored.
  expect(answers.filter(({ cacheStatus }) => cacheStatus.includes("stored")).length).toBe(1);
  expect(answers.every(({ cacheStatus }) => /stored|collapsed|hit/.test(cacheStatus))).toBe(true);
  expect(answers.some(({ cacheStatus }) => cacheStatus.includes("collapsed"))).toBe(true);
});

it("RFC 9111 3.5: a burst of 500 authorized clients on a cold key of a public answer costs one too", async () => {
  const answers = await burst(500, "/authorized", (i) => ({ Authorization: `Bearer ${i}`, Cookie: `session=${i}` }));
  expect(origin.times("/authorized")).toBe(1);
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).toEqual(new Set(["200 /authorized any"]));
});

it("RFC 9111 4: a large answer is shared over the store, whole for everyone", async () => {
  const answers = await burst(60, "/large");
  expect(origin.times("/large")).toBe(1);
  expect(answers.every(({ body }) => body === large)).toBe(true);
});

it("RFC 9111 4: an answer that must not be stored is shared with nobody, and nobody waits in turn", async () => {
  const answers = await burst(30, "/private");
  expect(origin.times("/private")).toBe(30);
  // In turn there would be two at most: one whose body still runs, and the next.
  expect(origin.peak("/private")).toBeGreaterThan(10);
  expect(answers.every(({ cacheStatus }) => cacheStatus.includes("detail=private"))).toBe(true);
});

it("RFC 9111 4.1: requests that wait for another variant get their own", async () => {
  const answers = await burst(40, "/variants", (i) => ({ "Accept-Language": i % 2 === 0 ? "en" : "ar" }));
  expect(answers.map(({ body }) => body)).toEqual(answers.map((_, i) => `/variants ${i % 2 === 0 ? "en" : "ar"}`));
  expect(origin.times("/variants")).toBe(2);
});

it("a cache can be made outside the handler, and needs no memory and no ledger to collapse", async () => {
  const answers = await burst(40, "/plain-cache");
  expect(answers.map(({ body }) => body)).toEqual(Array(40).fill("/plain-cache any"));
  expect(origin.times("/plain-cache")).toBe(1);
});

it("a leader whose client goes away leaves the followers their answer", async () => {
  const leader = send(new URL("/abandoned", workers.urls[0]));
  leader.on("error", () => {});
  leader.end();
  await expect.poll(() => origin.times("/abandoned")).toBe(1);
  const followers = burst(20, "/abandoned");
  leader.destroy();
  expect((await followers).map(({ body }) => body)).toEqual(Array(20).fill("/abandoned any"));
  expect(origin.times("/abandoned")).toBe(1);
});

it("an origin that breaks off fails every request, none hangs, and the next one is served", async () => {
  const answers = await burst(10, "/broken");
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(502));
  expect((await get("/after-broken")).status).toBe(200);
});

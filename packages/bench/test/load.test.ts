import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newLoadClient } from "../src/measure/load.ts";

let server: Server;
let origin = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(200, { "Cache-Status": String(request.headers["x-say"]) }).end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});

afterAll(() => {
  server.close();
});

async function load(says: string, expected: { status?: number; cache?: "hit" | "miss" }) {
  const next = () => ({ path: "/", headers: { "X-Say": says } });
  const client = newLoadClient({ origin, status: 200, next, ...expected }, 2);
  return client.run({ requestsMax: 6, msMax: 5_000 }).finally(() => client.close());
}

test("a load sends as many requests as it may, and knows how long each took", async () => {
  const { requests, latenciesMs } = await load("edgewise;hit;ttl=9", { cache: "hit" });
  expect(requests).toBe(6);
  expect(latenciesMs).toHaveLength(6);
});

test("an answer of another status ends the measurement", async () => {
  await expect(load("", { status: 304 })).rejects.toThrow("answered 200, not 304");
});

test("an answer out of the cache is never measured as a service's", async () => {
  await expect(load("edgewise;hit;ttl=9", { cache: "miss" })).rejects.toThrow("is no miss of the cache");
});

test("a service's answer is never measured as one out of the cache", async () => {
  await expect(load("edgewise;fwd=uri-miss;stored", { cache: "hit" })).rejects.toThrow("is no hit of the cache");
});

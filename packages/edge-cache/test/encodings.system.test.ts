import { request as send } from "node:http";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, startWorker } from "../conformance/start-worker.ts";
import { type Origin, startOrigin } from "./scripted-origin.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url).href);
const text = "All the world's a stage. ".repeat(2_000);
const zipped = gzipSync(text);
const etag = '"as-sent"';
let origin: Origin;
const started: Running[] = [];

beforeAll(async () => {
  origin = await startOrigin((_, response) => {
    response.writeHead(200, {
      "Cache-Control": "max-age=60",
      "Content-Encoding": "gzip",
      "Content-Length": zipped.length,
      "Content-Type": "text/plain",
      ETag: etag,
      Vary: "Accept-Encoding",
    });
    response.end(zipped);
  });
});
afterAll(async () => {
  await Promise.all(started.map((running) => running.close()));
  await origin.close();
});

const kinds = [
  { bodies: "decoded", main: at("specimen/worker.ts"), ledgerClass: "SpecimenLedger", vars: { SKEW: "0" } },
  { bodies: "encoded", main: at("../conformance/src/worker.ts"), ledgerClass: "ConformanceLedger", vars: {} },
];

for (const { bodies, main, ledgerClass, vars } of kinds) {
  describe(`RFC 9110 8.4: Content-Encoding, with ${bodies} bodies`, () => {
    let url: URL;
    beforeAll(async () => {
      const running = await startWorker({ main, ledgerClass, vars: { ...vars, ORIGIN: origin.url } });
      started.push(running);
      url = new URL(`/${bodies}`, running.urls[0]);
    });
    it("the miss and the hit bring the same encoded text", async () => {
      for (const isHit of [false, true]) {
        const { headers, body } = await raw(url);
        expect([headers["content-encoding"], headers.etag, gunzipSync(body).toString() === text]).toEqual([
          "gzip",
          etag,
          true,
        ]);
        expect(/;hit/.test(String(headers["cache-status"]))).toBe(isHit);
        if (bodies === "encoded") expect(body.equals(zipped)).toBe(true);
      }
      expect(origin.times(`/${bodies}`)).toBe(1);
    });
    it("a range is of the encoded bytes, or not served at all", async () => {
      const { status, body } = await raw(url, { Range: "bytes=10-19" });
      if (bodies === "encoded") expect([status, body.equals(zipped.subarray(10, 20))]).toEqual([206, true]);
      else expect([status, gunzipSync(body).toString() === text]).toEqual([200, true]);
    });
  });
}

/** What comes over the wire, not decoded by a client that means well. */
function raw(url: URL, headers: Record<string, string> = {}) {
  type Raw = { status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer };
  return new Promise<Raw>((resolve, reject) => {
    const request = send(url.href, { headers: { "Accept-Encoding": "gzip", ...headers } }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }),
      );
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end();
  });
}

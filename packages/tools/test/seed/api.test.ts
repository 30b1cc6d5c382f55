import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { newApi } from "../../src/seed/api.ts";
import { confirmationPath } from "../../src/seed/mailbox.ts";
import { pauseMs } from "../../src/seed/pause.ts";
import { NotSeeded, Refused } from "../../src/seed/refused.ts";
import { missing } from "../../src/seed/upload.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A platform whose answers a test decides: it gets the number of the request, from 0. */
async function platform(answer: (count: number, request: IncomingMessage, response: ServerResponse) => void) {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => answer(seen.push(request) - 1, request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return { api: (log?: (line: string) => void) => newApi({ origin, ...(log && { log }) }), seen, origin };
}

const problem = {
  code: "input.invalid",
  title: "The request has invalid fields",
  detail: "Some fields are not valid.",
  traceId: "0af7651916cd43dd8448eb211c80319c",
  errors: [{ pointer: "#/slug", detail: "Only lower-case letters." }],
};

describe("the client", () => {
  it("repeats a write under the same Idempotency-Key until the platform has come up", async () => {
    const { api, seen } = await platform((count, _request, response) => {
      if (count < 2) response.writeHead(503, { "Retry-After": "0" }).end();
      else response.end(JSON.stringify({ id: "crs_1" }));
    });
    const waits: string[] = [];
    const ask = api((line) => waits.push(line)).ask(z.object({ id: z.string() }), {
      method: "POST",
      path: "/x",
      json: {},
    });
    expect(await ask).toEqual({ id: "crs_1" });
    const keys = seen.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(waits).toEqual(Array(2).fill("POST /x: answered 503, again in 0.0 s"));
  });

  it("waits as long as a 429 asks it to", async () => {
    let firstAt = 0;
    const { api } = await platform((count, _request, response) => {
      if (count > 0) response.end("{}");
      else response.writeHead(429, { "Retry-After": "1" }).end();
      firstAt ||= performance.now();
    });
    await api().send({ method: "GET", path: "/x" });
    expect(performance.now() - firstAt).toBeGreaterThanOrEqual(990);
  });

  it("says what was refused, why, where, and under which trace", async () => {
    const { api } = await platform((_count, _request, response) => {
      response.writeHead(400, { "Content-Type": "application/problem+json" }).end(JSON.stringify(problem));
    });
    const refused = await api()
      .send({ method: "POST", path: "/v1/authoring/courses?secret=1", json: {} })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ status: 400, code: "input.invalid" });
    expect(String(refused)).toBe(
      "Refused: POST /v1/authoring/courses was refused: Some fields are not valid.\n" +
        "    #/slug: Only lower-case letters.\n  400 input.invalid, trace 0af7651916cd43dd8448eb211c80319c",
    );
  });

  it("gives up on a platform that is not there, and says how to start one", async () => {
    const gone = await platform((_count, _request, response) => response.end());
    for (const close of closing.splice(0)) close();
    const waits: string[] = [];
    const api = newApi({
      origin: gone.origin,
      log: (line) => waits.push(line),
      waitLimits: { silentMs: 600, busyMs: 0 },
    });
    await expect(api.send({ method: "GET", path: "/healthz" })).rejects.toThrow(
      new NotSeeded(`Nobody answers at ${gone.origin}. \`pnpm dev\` starts the platform.`),
    );
    expect(waits).toEqual(["GET /healthz: no answer, again in 0.3 s"]);
  });

  it("names an answer that is no problem document by its status", async () => {
    const { api } = await platform((_count, _request, response) => response.writeHead(502).end("Bad gateway"));
    await expect(api().send({ method: "GET", path: "/x" })).rejects.toThrow("GET /x was answered with 502.");
  });
});

describe("pauseMs", () => {
  it.each([
    ["what Retry-After asks for", { status: 429, retryAfter: "7" }, 0, 7_000],
    ["a growing time without Retry-After", { status: 503, retryAfter: null }, 2, 1_000],
    ["a growing time when Retry-After is no number", { status: 503, retryAfter: "soon" }, 0, 250],
    ["five seconds at most without an answer", "no answer", 20, 5_000],
    ["not at all after any other answer", { status: 500, retryAfter: "1" }, 0, null],
  ] as const)("waits %s", (_what, outcome, attempt, expected) => {
    expect(pauseMs(outcome, attempt)).toBe(expected);
  });
});

describe("missing", () => {
  it("names exactly the parts that have not arrived", () => {
    expect(missing({ partCount: 4, parts: [{ PartNumber: 3 }, { PartNumber: 1 }] })).toEqual([2, 4]);
    expect(missing({ partCount: 1, parts: [{ PartNumber: 1 }] })).toEqual([]);
  });
});

describe("confirmationPath", () => {
  it("finds the link of a letter and leaves its origin behind", () => {
    const letter =
      "Hello Noor Haddad,\n\nConfirm your address:\nhttp://localhost:8787/v1/auth/verify-email?code=a.b-c\n\nEdgewise";
    expect(confirmationPath(letter)).toBe("/v1/auth/verify-email?code=a.b-c");
  });

  it("finds none in a letter about something else", () => {
    expect(confirmationPath("Open Edgewise:\nhttp://localhost:8787\n")).toBeUndefined();
  });
});

import { codeOf } from "@edgewise/testkit/client";
import { describe, expect, it } from "vitest";
import type { Upstream } from "../src/env.ts";
import { gateway } from "./gateway.ts";

const kib64 = 64 * 1024;

/** A service that reads the whole body and tells how long it was. */
const reader: Upstream = {
  fetch: async (input) => Response.json({ bytes: (await new Request(input).arrayBuffer()).byteLength }),
};

/** A body of unknown length, in pieces of 1 KiB; tells how many of them were taken. */
function chunked(pieces: number) {
  let taken = 0;
  const pull = (controller: ReadableStreamDefaultController) => {
    if (taken === pieces) return controller.close();
    taken++;
    controller.enqueue(new Uint8Array(1024));
  };
  return { body: new ReadableStream({ pull }), taken: () => taken };
}

it("streams bodies both ways, holding nothing back", async () => {
  const echo: Upstream = { fetch: async (input) => new Response(new Request(input).body) };
  const { raw } = gateway({ CONTENT: echo });
  const { readable, writable } = new IdentityTransformStream();
  const [writer, bytes] = [writable.getWriter(), new TextEncoder()];
  const answer = await raw("/v1/uploads/upl_1/parts/1", { method: "PUT", body: readable });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (const word of ["first", "second", "third"]) {
    const [{ value } = {}] = await Promise.all([reader?.read(), writer.write(bytes.encode(word))]);
    expect(value).toBe(word);
  }
  await Promise.all([writer.close(), reader?.read()]);
});

describe("a body", () => {
  it("that announces too much is refused before anybody reads it", async () => {
    const { send, seen } = gateway();
    const answer = await send("POST", "/v1/courses", "x", { "Content-Length": String(kib64 + 1) });
    expect([answer.status, codeOf(answer), seen]).toEqual([413, "input.too-large", []]);
  });

  it("of just the limit is passed on", async () => {
    const { send } = gateway({ CONTENT: reader });
    const known = await send("POST", "/v1/courses", new Uint8Array(kib64), { "Content-Length": String(kib64) });
    expect(known.body).toEqual({ bytes: kib64 });
    expect((await send("POST", "/v1/courses", chunked(64).body)).body).toEqual({ bytes: kib64 });
  });

  it("of unknown length is stopped once it is too long, without the rest being taken", async () => {
    const { send } = gateway({ CONTENT: reader });
    const { body, taken } = chunked(10_000);
    const answer = await send("POST", "/v1/courses", body);
    expect([answer.status, codeOf(answer)]).toEqual([413, "input.too-large"]);
    expect(taken()).toBeLessThan(100);
  });

  it("may be larger where courses are written and parts are uploaded", async () => {
    const { send } = gateway({ CONTENT: reader });
    const bytes = new Uint8Array(3 * 1024 * 1024);
    const headers = { "Content-Length": String(bytes.byteLength) };
    expect((await send("PUT", "/v1/uploads/upl_1/parts/1", bytes, headers)).body).toEqual({ bytes: bytes.byteLength });
    expect(codeOf(await send("POST", "/v1/authoring/courses", bytes, headers))).toBe("input.too-large");
  });

  it("is not refused for a length that is no number, but counted", async () => {
    const { send } = gateway({ CONTENT: reader });
    const answer = await send("POST", "/v1/courses", chunked(100).body, { "Content-Length": "many" });
    expect(codeOf(answer)).toBe("input.too-large");
  });
});

import { afterEach, expect, it, vi } from "vitest";
import { gateway } from "./gateway.ts";

const written = vi.spyOn(console, "info");
afterEach(() => written.mockClear());

/** The lines about requests so far. */
function lines(): Record<string, unknown>[] {
  const all = written.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>);
  return all.filter(({ event }) => event === "http.request");
}

it("tells of every change and every failure, but of reads that go well only where they are traced", async () => {
  const { send } = gateway({ TRACE_READS_ONE_IN: "1000000000" });
  await send("GET", "/v1/courses");
  expect(lines()).toEqual([]);
  await send("GET", "/v1/nowhere");
  await send("POST", "/v1/auth/sign-out");
  await send("GET", "/v1/courses", undefined, {
    traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
  });
  expect(lines()).toMatchObject([
    { method: "GET", route: "/v1", status: 404 },
    { method: "POST", route: "/v1/auth", status: 200 },
    { method: "GET", route: "/v1/courses", status: 200, traceId: "0af7651916cd43dd8448eb211c80319c" },
  ]);
});

it("says on the line of a traced read for how many it stands", async () => {
  const { send } = gateway({ TRACE_READS_ONE_IN: "2" });
  for (let i = 0; i < 60; i++) await send("GET", "/v1/courses");
  expect(lines().length).toBeGreaterThan(0);
  expect(lines().length).toBeLessThan(60);
  expect(new Set(lines().map(({ sampleRate }) => sampleRate))).toEqual(new Set([2]));
});

it.each([undefined, "1", "0", "-3", "many"])("tells of every read where one in %s is traced", async (rate) => {
  const { send } = gateway(rate === undefined ? {} : { TRACE_READS_ONE_IN: rate });
  for (let i = 0; i < 3; i++) await send("GET", "/v1/courses");
  expect(lines()).toHaveLength(3);
});

it("has services trace what the gateway traces: every change, and no read that is not", async () => {
  const { send, seen } = gateway({ TRACE_READS_ONE_IN: "1000000000" });
  await send("GET", "/v1/courses");
  await send("POST", "/v1/auth/sign-out");
  expect(seen.map(({ headers }) => headers.get("traceparent")?.slice(-2))).toEqual(["00", "01"]);
});

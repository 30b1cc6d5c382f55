import { hangsAfter } from "@edgewise/testkit/time-limits";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultyEdge, waits } from "./edge.ts";
import { faults } from "./fixture/fault.ts";

const { server, set } = faultyEdge();
beforeAll(() => server.listen());
afterAll(() => server.close());

const pages = { identity: "/v1/users/ann", content: "/v1/courses" };

async function timed(path: string, headers: Record<string, string> = {}) {
  const startedAt = performance.now();
  const answer = await server.fetch(path, { headers });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, ms: performance.now() - startedAt };
}

describe.each(["content", "identity"] as const)("while %s", (sick) => {
  const well = sick === "content" ? "identity" : "content";

  it.each(faults)(
    "is %s, its pages say so in time and at once when it is known, all else answers, and it recovers",
    async (fault) => {
      await set(sick, fault);
      const answers = await Promise.all(Array.from({ length: 10 }, () => timed(pages[sick])));
      for (const { status, headers, text, ms } of answers) {
        expect([status, JSON.parse(text).code]).toEqual([503, "service.unavailable"]);
        expect(headers.get("Retry-After")).toBe("5");
        expect(ms).toBeLessThan(waits.questionMs + hangsAfter(2));
        expect(text).not.toMatch(/password|Bad gateway/);
      }
      expect(await set(sick, fault)).toBeGreaterThanOrEqual(10);

      const refused = await timed(pages[sick]);
      expect([refused.status, await set(sick, fault)]).toEqual([503, 0]);
      expect(refused.ms).toBeLessThan(hangsAfter(1));

      const other = await timed(pages[well]);
      expect(other.status).toBe(200);
      expect(other.ms).toBeLessThan(hangsAfter(2));
      const health = await timed("/healthz");
      expect([health.status, JSON.parse(health.text).sick]).toEqual([503, [sick]]);
      expect(health.ms).toBeLessThan(waits.healthMs + hangsAfter(2));

      await set(sick, "none");
      await expect.poll(async () => (await timed(pages[sick])).status, { interval: 50 }).toBe(200);
      expect((await timed("/healthz")).status).toBe(200);
    },
  );
});

it.each(faults)("reads public pages as if signed out while identity is %s, and makes programs wait", async (fault) => {
  await set("identity", fault);
  const cookie = await timed("/v1/courses", { Cookie: `edgewise.session_token=${crypto.randomUUID()}` });
  expect(cookie.status).toBe(200);
  expect(cookie.ms).toBeLessThan(waits.identityMs + hangsAfter(2));
  const program = await timed("/v1/courses", { Authorization: `Bearer ${crypto.randomUUID()}` });
  expect([program.status, JSON.parse(program.text).code]).toEqual([503, "service.unavailable"]);
  await set("identity", "none");
  await expect.poll(async () => (await timed("/v1/users/ann")).status, { interval: 50 }).toBe(200);
});

it("tells the service until when the answer is waited for", async () => {
  const before = Date.now();
  const { deadline } = JSON.parse((await timed("/v1/courses")).text);
  expect(Number(deadline) - before).toBeGreaterThan((waits.questionMs * 5) / 6);
  expect(Number(deadline) - Date.now()).toBeLessThanOrEqual(waits.questionMs);
});

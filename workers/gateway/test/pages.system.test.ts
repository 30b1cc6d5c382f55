import { accessToken, person } from "@edgewise/testkit/people";
import { hangsAfter } from "@edgewise/testkit/time-limits";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { brokenPlatform, waits } from "./edge.ts";
import { faults } from "./fixture/fault.ts";
import { authorOver } from "./published-course.ts";

const { server, set } = brokenPlatform();
const inTimeMs = waits.questionMs + hangsAfter(1);
let courseId = "";
let session = "";

beforeAll(async () => {
  await server.listen();
  await server.getWorker("real-content").applyD1Migrations("DB");
  session = await accessToken(person({ roles: ["creator"] }));
  const author = authorOver(
    (path, init) => server.fetch(path, init),
    session,
    () => server.getLogs(),
  );
  courseId = await author.course("Kept through the storm");
});
afterAll(() => server.close());

/** What a browser gets, and that it gets it in time. */
async function look(path: string, headers: Record<string, string> = {}) {
  const startedAt = performance.now();
  const answer = await server.fetch(path, { headers: { Accept: "text/html", ...headers }, redirect: "manual" });
  const html = await answer.text();
  expect([path, performance.now() - startedAt]).toEqual([path, expect.toSatisfy((ms: number) => ms < inTimeMs)]);
  return { status: answer.status, html, headers: answer.headers };
}
const signedIn = () => ({ Cookie: `edgewise.session_token=${session}` });

let asked = 0;
/** A catalogue page that nobody has asked for yet. */
const fresh = () => `/courses?q=word${asked++}`;

/** Until the circuits have closed again, as the next fault needs a healthy beginning. */
async function recovered() {
  const well = async () => [
    (await look(fresh())).status,
    (await look("/learning", signedIn())).html.includes("notice degraded"),
  ];
  await expect.poll(well, { interval: 50 }).toEqual([200, false]);
}

describe.each(faults)("with a service %s", (fault) => {
  afterEach(async () => {
    await set("content", "none");
    await set("identity", "none");
  });

  it("content: pages that were seen stay whole, the others say kindly that it rests, in time", async () => {
    await recovered();
    const kept = [
      "/",
      "/courses",
      `/courses/${(await look(`/v1/courses/${courseId}`)).html.match(/"slug":"([^"]+)"/)?.[1]}`,
    ];
    for (const path of kept) expect([path, (await look(path)).status]).toEqual([path, 200]);
    await set("content", fault);
    for (const path of kept) {
      const { status, html } = await look(path);
      expect([path, status, html.includes("Kept through the storm")]).toEqual([path, 200, true]);
    }
    const unseen = await look(fresh());
    expect([unseen.status, unseen.headers.get("Content-Type")]).toEqual([503, "text/html; charset=utf-8"]);
    expect(/Part of the platform (?:is unavailable|took too long)/.exec(unseen.html)).not.toBeNull();
    expect(Number(unseen.headers.get("Retry-After"))).toBeGreaterThan(0);
    const own = await look("/learning", signedIn());
    expect([own.status, own.html.includes("notice degraded")]).toEqual([200, true]);
  });

  it("identity: everybody reads on, and who is known goes on learning", async () => {
    await recovered();
    await set("identity", fault);
    expect((await look(fresh())).status).toBe(200);
    expect((await look("/learning", signedIn())).status).toBe(200);
  });
});

import { hangsAfter } from "@edgewise/testkit/time-limits";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultyEdge, waits } from "./edge.ts";
import { faults } from "./fixture/fault.ts";

const { server, set } = faultyEdge();
beforeAll(() => server.listen());
afterAll(() => server.close());

/** A session that the gateway has not met yet. */
const session = () => ({ Cookie: `edgewise.session_token=${crypto.randomUUID()}` });

async function page(path: string, headers: Record<string, string> = {}) {
  const startedAt = performance.now();
  const answer = await server.fetch(path, { headers });
  const body = (await answer.json()) as Record<string, unknown> & { degraded: string[] };
  expect(performance.now() - startedAt).toBeLessThan(waits.identityMs + waits.partMs + hangsAfter(1));
  expect(answer.status).toBe(200);
  return body;
}

let visitors = 0;
/** A home page that nobody has asked for yet, so that the cache does not know it: in a language of its own. */
function home(): string {
  visitors++;
  const letters = [visitors / 676, visitors / 26, visitors].map((n) => String.fromCharCode(97 + (Math.floor(n) % 26)));
  return `/v1/home?language=${letters.join("")}`;
}
const dashboard = "/v1/me/dashboard";

/** Until the circuits have closed again, as the next fault needs a healthy beginning. */
async function recovered() {
  const degraded = async () => [...(await page(home())).degraded, ...(await page(dashboard, session())).degraded];
  await expect.poll(degraded, { interval: 50 }).toEqual([]);
}

describe.each(faults)("with a service %s", (fault) => {
  it("content: the home page and the dashboard answer in time with what is left, and name the rest", async () => {
    await recovered();
    const kept = home();
    await page(kept);
    await set("content", fault);
    expect((await page(kept)).degraded).toEqual([]);
    const front = await page(home());
    expect(front).toEqual({
      ...{ newest: null, forBeginners: null, inLanguage: null },
      degraded: ["newest", "forBeginners", "inLanguage"],
    });
    const own = await page(dashboard, session());
    expect(own).toMatchObject({ profile: { handle: "ann" }, continue: null, next: null, notes: null });
    expect(own.newest).toBeNull();
    expect(own.degraded).toEqual(["continue", "next", "notes", "newest"]);
    await set("content", "none");
    await recovered();
  });

  it("identity: the home page is whole, and the dashboard shows what it may know of the caller", async () => {
    const known = session();
    await page(dashboard, known);
    await set("identity", fault);
    expect((await page(home())).degraded).toEqual([]);
    const remembered = await page(dashboard, known);
    const rest = { continue: [], next: [], notes: [], newest: [] };
    expect(remembered).toMatchObject({ profile: null, ...rest, degraded: ["profile"] });
    const unknown = await page(dashboard, session());
    expect(unknown).toMatchObject({ profile: null, continue: null, next: null, notes: null, newest: [] });
    expect(unknown.degraded).toEqual(["profile", "continue", "next", "notes"]);
    await set("identity", "none");
    await recovered();
  });
});

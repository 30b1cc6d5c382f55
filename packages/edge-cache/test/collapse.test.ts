import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { newFlights } from "../src/flights.ts";
import { memoryStore } from "../src/memory-store.ts";
import type { Store } from "../src/store.ts";
import { newSite, reply } from "./site.ts";

const many = <T>(size: number, one: () => Promise<T>) => Promise.all(Array.from({ length: size }, one));
/** An origin that takes its time, so that requests meet. */
const slowly = (answer: () => Response) => async () => {
  await scheduler.wait(100);
  return answer();
};

describe("RFC 9111 4: requests for the same, at the same time", () => {
  it("validate a stale answer once for all", async () => {
    const site = newSite();
    site.answers(reply({ "Cache-Control": "max-age=60", ETag: '"a"' }), slowly(reply({}, null, 304)));
    await site.get();
    site.passes(70);
    const answers = await many(20, () => site.get());
    expect(site.asked.length).toBe(2);
    expect(answers.every(({ body }) => body === "body")).toBe(true);
    expect(answers.filter(({ member }) => member.includes("fwd=stale;ttl=60;collapsed")).length).toBe(19);
  });
  it("are covered together when the origin fails", async () => {
    const site = newSite();
    site.answers(reply({ "Cache-Control": "max-age=60, stale-if-error=60" }, "old"), slowly(reply({}, "error", 503)));
    await site.get();
    site.passes(70);
    const answers = await many(20, () => site.get());
    expect(answers.every(({ body }) => body === "old")).toBe(true);
    expect(site.asked.length).toBe(2);
  });
  it("fetch once behind a stale answer", async () => {
    const site = newSite();
    site.answers(
      reply({ "Cache-Control": "max-age=60, stale-while-revalidate=60" }, "old"),
      slowly(reply({ "Cache-Control": "max-age=60" }, "new")),
    );
    await site.get();
    site.passes(70);
    await many(20, () => site.get());
    expect(site.asked.length).toBe(2);
  });
  it("ask once for each variant, however many there are", async () => {
    const site = newSite();
    const inIts = (request: Request) => request.headers.get("Accept-Language");
    site.answers(async (request) => {
      await scheduler.wait(50);
      return reply({ "Cache-Control": "max-age=60", Vary: "Accept-Language" }, inIts(request))();
    });
    const languages = ["ar", "de", "en", "fa", "hi", "nl", "pt", "zh"];
    const get = (i: number) => site.get("/", { "Accept-Language": languages[i % languages.length] ?? "" });
    const answers = await Promise.all(Array.from({ length: 160 }, (_, i) => get(i)));
    expect(answers.map(({ body }) => body)).toEqual(answers.map((_, i) => languages[i % languages.length]));
    expect(site.asked.length).toBe(languages.length);
    site.passes(70);
    await Promise.all(Array.from({ length: 160 }, (_, i) => get(i)));
    expect(site.asked.length).toBe(2 * languages.length);
  });
  it("are not collapsed where policy does without", async () => {
    const site = newSite({ policy: { collapseWaitMs: 0 } });
    site.answers(reply({ "Cache-Control": "max-age=60" }));
    await many(5, () => site.get());
    expect(site.asked.length).toBe(5);
  });
  it("do not wait for an answer that an unsafe request overtook", async () => {
    const site = newSite();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    site.answers(
      async () => {
        await released;
        return reply({ "Cache-Control": "max-age=60" }, "before")();
      },
      reply({}),
      reply({ "Cache-Control": "max-age=60" }, "after"),
    );
    const early = site.get();
    await expect.poll(() => site.asked.length).toBe(1);
    await site.get("/", {}, "POST");
    expect((await site.get()).body).toBe("after");
    release();
    await early;
    expect(await site.get()).toMatchObject({ body: "after", hit: true });
  });
});

describe("a flight", () => {
  it("has one leader, whose word reaches every follower", async () => {
    const flights = newFlights();
    const leader = flights.lead("k");
    expect(flights.lead("k")).toBeUndefined();
    const words = many(3, () => flights.follow("k", 5_000));
    leader?.settle("stored");
    expect(await words).toEqual(["stored", "stored", "stored"]);
    expect(flights.has("k")).toBe(false);
  });
  it("of a leader who never speaks again is given up, and its late word disturbs nobody", async () => {
    const flights = newFlights();
    const silent = flights.lead("k");
    expect(await many(3, () => flights.follow("k", 5))).toEqual(["overdue", "overdue", "overdue"]);
    const next = flights.lead("k");
    const word = flights.follow("k", 5_000);
    silent?.settle("failed");
    expect(flights.has("k")).toBe(true);
    next?.settle("stored");
    expect(await word).toBe("stored");
  });
});

it("an isolate's memory looks behind once at a time, and keeps what came meanwhile", async () => {
  const { promise: looked, resolve: answer } = Promise.withResolvers<undefined>();
  let looks = 0;
  let now = 0;
  const behind: Store = {
    get() {
      looks++;
      return looked;
    },
    put: async () => {},
    delete: async () => {},
  };
  const store = memoryStore(behind, { bytesMax: 10_000, entryBytesMax: 1_000, trustSeconds: 5, clock: () => now });
  const index = (epoch: string) => ({ kind: "index" as const, epoch, nominations: [] });
  const execution = createExecutionContext();
  const later = (work: Promise<unknown>) => execution.waitUntil(work);
  await store.put("k", index("old"), 60, later);
  now = 6_000;
  const look = store.get("k");
  for (let i = 0; i < 10; i++) expect(await store.get("k")).toMatchObject({ epoch: "old" });
  await store.put("k", index("new"), 60, later);
  answer(undefined);
  expect(await look).toMatchObject({ epoch: "new" });
  expect(await store.get("k")).toMatchObject({ epoch: "new" });
  expect(looks).toBe(1);
  await waitOnExecutionContext(execution);
});

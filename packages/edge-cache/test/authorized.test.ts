import { describe, expect, it } from "vitest";
import { newSite, reply } from "./site.ts";

const many = <T>(size: number, one: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: size }, (_, i) => one(i)));
const as = (name: string) => ({ Authorization: `Bearer ${name}` });
/** An origin that takes its time, so that requests meet, and is told whom it answers. */
const slowly = (answer: (request: Request) => Response) => async (request: Request) => {
  await scheduler.wait(100);
  return answer(request);
};
const nameIn = (request: Request) => request.headers.get("Authorization") ?? "nobody";

describe("RFC 9111 3.5: authorized clients who ask at the same time", () => {
  it("are answered by one request where the answer is for all, and so is who asks next without a name", async () => {
    for (const allows of ["public, max-age=60", "s-maxage=60", "must-revalidate, max-age=60"]) {
      const site = newSite();
      site.answers(slowly((request) => reply({ "Cache-Control": allows }, nameIn(request))()));
      const answers = await many(20, (i) => site.get("/", as(`user-${i}`)));
      expect([allows, site.asked.length]).toEqual([allows, 1]);
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
      expect((await site.get()).hit).toBe(true);
    }
  });

  it("get each their own where it is not, whatever they waited for, and do not wait the next time", async () => {
    for (const fields of ["private, no-store", "private, max-age=60", "no-store", "max-age=60"]) {
      const site = newSite();
      site.answers(slowly((request) => reply({ "Cache-Control": fields }, nameIn(request))()));
      const [first, second] = [0, 1].map(() => many(10, (i) => site.get("/", as(`user-${i}`))));
      for (const answers of [await first, await second])
        expect(answers?.map(({ body }) => body)).toEqual(Array.from({ length: 10 }, (_, i) => `Bearer user-${i}`));
      expect(site.asked.length).toBe(20);
      const startedAt = Date.now();
      await many(10, (i) => site.get("/", as(`user-${i}`)));
      expect(Date.now() - startedAt).toBeLessThan(190);
    }
  });

  it("wait with strangers for one answer, and strangers never for what may be theirs alone", async () => {
    const site = newSite();
    const shared = (request: Request) =>
      request.headers.has("Authorization")
        ? reply({ "Cache-Control": "private, no-store" }, nameIn(request))()
        : reply({ "Cache-Control": "max-age=60" }, "for all")();
    site.answers(slowly(shared));
    const own = site.get("/", as("ada"));
    await expect.poll(() => site.asked.length).toBe(1);
    const strangers = await many(20, () => site.get());
    expect((await own).body).toBe("Bearer ada");
    expect(new Set(strangers.map(({ body }) => body))).toEqual(new Set(["for all"]));
    expect(site.asked.length).toBe(2);
    // What is kept for all serves who is authorized too, and what one of them is told never takes it away.
    expect(await site.get("/", as("ada"))).toMatchObject({ body: "for all", hit: true });
    site.passes(70);
    expect((await site.get("/", as("ada"))).body).toBe("Bearer ada");
    site.answers(reply({}, "error", 503));
    expect((await site.get("/", { "Cache-Control": "max-stale=60" })).body).toBe("for all");
  });

  it("and strangers together cost one request while a stranger's is under way", async () => {
    const site = newSite();
    site.answers(slowly(() => reply({ "Cache-Control": "public, max-age=60" })()));
    await many(40, (i) => site.get("/", i % 2 === 0 ? {} : as(`user-${i}`)));
    expect(site.asked.length).toBe(1);
  });
});

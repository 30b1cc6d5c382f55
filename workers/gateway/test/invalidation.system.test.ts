import { newId } from "@edgewise/chassis/ids";
import { accessToken, person } from "@edgewise/testkit/people";
import { hangsAfter } from "@edgewise/testkit/time-limits";
import { afterAll, beforeAll, expect, it } from "vitest";
import { twoCentres } from "./edge.ts";
import { type Author, authorOver } from "./published-course.ts";

/** How long another data centre may go by what it read of the ledger, and some time to ask again. */
const period = { timeout: hangsAfter(8), interval: 100 };
const server = twoCentres();
const who = person({ roles: ["creator"] });
let author: Author;

beforeAll(async () => {
  await server.listen();
  await server.getWorker("edgewise-content").applyD1Migrations("DB");
  author = authorOver(
    (path, init) => server.fetch(path, init),
    await accessToken(who),
    () => server.getLogs(),
  );
});
afterAll(() => server.close());

/** What anybody reads in the first data centre, where the author is, or in the second. */
async function read(centre: "first" | "second", path: string) {
  const there = server.getWorker("edgewise-gateway-second");
  const answer = centre === "first" ? await server.fetch(path) : await there.fetch(`http://localhost:8787${path}`);
  return { text: await answer.text(), isHit: /edgewise;hit/.test(answer.headers.get("Cache-Status") ?? "") };
}

async function untilKept(centre: "first" | "second", paths: string[]) {
  for (const path of paths) await expect.poll(async () => (await read(centre, path)).isHit, period).toBe(true);
}

const pagesOf = (id: string) => [`/v1/courses/${id}`, "/v1/courses", "/v1/home", "/v1/search?q=words"];

it("a publication shows to its author at once and in the other data centre within the ledger's period, and nothing else is touched", async () => {
  const [changed, other] = [await author.course("Before"), await author.course("Other")];
  await author.settled();
  for (const centre of ["first", "second"] as const)
    await untilKept(centre, [...pagesOf(changed), `/v1/courses/${other}`]);

  await author.rename(changed, "After");
  await author.publish(changed);
  const publishedAt = Date.now();
  for (const path of pagesOf(changed))
    expect([path, (await read("first", path)).text.includes("After")]).toEqual([path, true]);

  for (const path of pagesOf(changed)) {
    await expect.poll(async () => (await read("second", path)).text.includes("After"), period).toBe(true);
  }
  expect(Date.now() - publishedAt).toBeLessThan(10_000);
  for (const centre of ["first", "second"] as const) {
    expect((await read(centre, `/v1/courses/${other}`)).isHit).toBe(true);
    await untilKept(centre, pagesOf(changed));
    for (const path of pagesOf(changed)) expect((await read(centre, path)).text).not.toContain("Before");
  }
});

it("what a queue changed shows in both data centres: an author's new name on course pages, in lists and at home", async () => {
  const [id, other] = [await author.course("Named"), await author.course("Beside")];
  const pages = [`/v1/courses/${id}`, "/v1/courses", "/v1/home"];
  const lesson = await author.firstLesson(other);
  await author.settled();
  for (const centre of ["first", "second"] as const) await untilKept(centre, [...pages, `/v1/lessons/${lesson}`]);

  const name = `Countess ${newId("evt").slice(-6)}`;
  const { INBOX_CONTENT } = await server.getWorker<{ INBOX_CONTENT: Queue }>("edgewise-identity").getEnv();
  await INBOX_CONTENT.send({
    specversion: "1.0",
    id: newId("evt"),
    source: "/identity",
    type: "identity.profile.changed.v1",
    time: new Date().toISOString(),
    datacontenttype: "application/json",
    traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01`,
    data: { userId: who.id, changedAt: Date.now() + 1_000, pii: { handle: "countess", name, avatarUrl: null } },
  });
  for (const centre of ["first", "second"] as const) {
    for (const path of pages) {
      await expect.poll(async () => (await read(centre, path)).text.includes(name), { interval: 200 }).toBe(true);
    }
    // A lesson shows no author.
    expect((await read(centre, `/v1/lessons/${lesson}`)).isHit).toBe(true);
  }
});

it("an unpublished course is gone for everybody, and so is where its slug led", async () => {
  const id = await author.course("Leaving");
  const slug = await author.slugOf(id);
  const lesson = await author.firstLesson(id);
  const pages = [`/v1/courses/${id}`, `/v1/courses/${slug}`, `/v1/lessons/${lesson}`];
  for (const centre of ["first", "second"] as const) await untilKept(centre, pages);
  await author.unpublish(id);
  for (const path of pages) expect((await read("first", path)).text).toContain("resource.missing");
  for (const path of pages)
    await expect.poll(async () => (await read("second", path)).text.includes("resource.missing"), period).toBe(true);
});

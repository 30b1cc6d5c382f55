import { accessToken, person } from "@edgewise/testkit/people";
import { afterAll, beforeAll, expect, it } from "vitest";
import { edgeOfContent } from "./edge.ts";
import { type Author, authorOver } from "./published-course.ts";

const server = edgeOfContent();
const author = person({ roles: ["creator"] });
let made: Author;

beforeAll(async () => {
  await server.listen();
  await server.getWorker("edgewise-content").applyD1Migrations("DB");
  made = authorOver(
    (path, init) => server.fetch(path, init),
    await accessToken(author),
    () => server.getLogs(),
  );
});
afterAll(() => server.close());

/** What anybody reads, without a credential, in a trace that is told of in the log. */
async function read(path: string, headers: Record<string, string> = {}) {
  const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  const answer = await server.fetch(path, { headers: { traceparent, ...headers } });
  const text = await answer.text();
  return { status: answer.status, cache: answer.headers.get("Cache-Status") ?? "", headers: answer.headers, text };
}

it("shows a publication to its author at once, in every list that has it, and leaves other pages where they are", async () => {
  const [changed, other] = [await made.course("Before"), await made.course("Other")];
  const pages = [`/v1/courses/${changed}`, `/v1/courses/${other}`, "/v1/courses", "/v1/home"];
  await made.settled();
  for (const page of pages) await read(page);
  for (const page of pages) expect((await read(page)).cache).toContain("edgewise;hit");

  await made.rename(changed, "After");
  expect((await read(`/v1/courses/${changed}`)).text).toContain("Before");
  expect((await read(`/v1/courses/${changed}`)).cache).toContain("edgewise;hit");
  await made.publish(changed);

  for (const page of [`/v1/courses/${changed}`, "/v1/courses", "/v1/home"]) {
    const { text, cache } = await read(page);
    expect([page, text.includes("After"), text.includes("Before")]).toEqual([page, true, false]);
    expect(cache).not.toContain("hit");
  }
  expect((await made.send("GET", `/v1/courses/${changed}`)).body.title).toBe("After");
  expect((await read(`/v1/courses/${other}`)).cache).toContain("edgewise;hit");
});

/** Log lines of content about course pages. */
function asked() {
  const isPage = /"service":"content".*"route":"\/v1\/courses\/:idOrSlug"/;
  return server.getLogs().filter(({ message }) => isPage.test(message));
}

it("answers a course page with a 304 from the cache, and a burst on a cold page with few questions", async () => {
  const id = await made.course("Popular");
  const page = `/v1/courses/${id}`;
  await made.settled();
  const before = asked().length;
  const answers = await Promise.all(Array.from({ length: 50 }, () => read(page)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  await expect.poll(() => asked().length).toBeGreaterThan(before);
  expect(asked().length - before).toBeLessThanOrEqual(3);
  const known = await read(page, { "If-None-Match": answers[0]?.headers.get("ETag") ?? "" });
  expect([known.status, known.text]).toEqual([304, ""]);
  expect(known.cache).toContain("edgewise;hit");
});

it("never keeps what only an author may see", async () => {
  const { body } = await made.send("POST", "/v1/authoring/courses", { title: "Secret", language: "en", summary: "" });
  for (const path of [`/v1/authoring/courses/${body.id}`, "/v1/authoring/courses"]) {
    for (let i = 0; i < 2; i++) expect((await made.send("GET", path)).cache).toBe("edgewise;fwd=bypass");
  }
  expect((await read(`/v1/courses/${body.id}`)).status).toBe(404);
  expect((await read(`/v1/courses/${body.id}`)).cache).not.toContain("hit");
});

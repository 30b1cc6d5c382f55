import { person } from "@edgewise/testkit/people";
import { expect, it } from "vitest";
import type { Env } from "../src/env.ts";
import { cookieName, gateway } from "./gateway.ts";

const shared = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "public, no-cache",
  "CDN-Cache-Control": "public, max-age=300, stale-while-revalidate=600, stale-if-error=86400",
  "Cache-Groups": '"catalogue", "course:1"',
  ETag: '"v1"',
};

/** The gateway before a web Worker of the test's own, which takes a moment. */
function site(page: (request: Request) => Response, over: Partial<Env> = {}) {
  const asked: Request[] = [];
  const WEB = {
    fetch: async (input: RequestInfo | URL) => {
      const request = new Request(input);
      asked.push(request);
      await scheduler.wait(50);
      return page(request);
    },
  };
  return { ...gateway({ WEB, ...over }), asked };
}

const visitor = (i: number) => ({
  Cookie: `${cookieName}=token-${i}; theme=dark; _ga=GA1.${i}`,
  "Accept-Language": i % 2 === 0 ? "en" : "ar",
  "Accept-Encoding": i % 3 === 0 ? "gzip" : "br, gzip",
  "User-Agent": `browser ${i}`,
  "Cache-Control": "no-cache",
});
const statusOf = ({ headers }: { headers: Headers }) => headers.get("Cache-Status") ?? "";
const many = <T>(size: number, one: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: size }, (_, i) => one(i)));

it("a public page is made once for all visitors, whatever their cookies, and a 304 for who has it", async () => {
  const { raw, send, as, asked } = site(() => new Response("<h1>Course</h1>", { headers: shared }));
  const answers = await many(500, (i) => raw("/courses/one", { headers: i % 5 === 0 ? {} : visitor(i) }));
  expect(asked).toHaveLength(1);
  expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set(["<h1>Course</h1>"]));
  expect(statusOf(await as(person())("GET", "/courses/one", undefined, visitor(1)))).toContain("edgewise;hit");
  const known = await send("GET", "/courses/one?utm_source=mail", undefined, {
    ...visitor(2),
    "If-None-Match": '"v1"',
  });
  expect([known.status, known.body]).toEqual([304, ""]);
  expect(asked).toHaveLength(1);
});

it("500 signed-in visitors on a cold page cost one", async () => {
  const { as, asked } = site(() => new Response("<h1>Course</h1>", { headers: shared }));
  const ada = as(person());
  await many(500, (i) => ada("GET", "/courses/one", undefined, visitor(i)));
  expect(asked).toHaveLength(1);
});

it("a page that says it differs by language or encoding is kept once for each, never mixed up", async () => {
  const page = (request: Request) => {
    const language = request.headers.get("Accept-Language") ?? "en";
    const headers = { ...shared, Vary: "Accept-Language, Accept-Encoding", "Content-Language": language };
    return new Response(`<h1>${language}</h1>`, { headers });
  };
  const { raw, asked } = site(page);
  for (let round = 0; round < 2; round++) {
    const answers = await many(12, async (i) => (await raw("/", { headers: visitor(i) })).text());
    expect(answers).toEqual(answers.map((_, i) => `<h1>${i % 2 === 0 ? "en" : "ar"}</h1>`));
  }
  // Two languages in two encodings each.
  expect(asked).toHaveLength(4);
});

it("a page for one visitor is kept nowhere and given to nobody else, however many ask at once", async () => {
  for (const control of ["private, no-store", "no-store", "private"]) {
    const { raw, asked } = site(({ headers }) => {
      const own = { "Content-Type": "text/html", "Cache-Control": control, "Cache-Groups": '"catalogue"' };
      return new Response(headers.get("Cookie"), { headers: own });
    });
    for (let round = 0; round < 2; round++) {
      const answers = await many(30, async (i) => (await raw("/me", { headers: visitor(i) })).text());
      expect(answers).toEqual(answers.map((_, i) => visitor(i).Cookie));
    }
    expect([control, asked.length]).toEqual([control, 60]);
  }
});

it("a page that sets a cookie is not kept, and its cookie reaches its visitor alone", async () => {
  let count = 0;
  const { raw } = site(() => new Response("hi", { headers: { ...shared, "Set-Cookie": `visit=${++count}` } }));
  const answers = await many(5, () => raw("/welcome"));
  const cookies = answers.map(({ headers }) => headers.get("Set-Cookie"));
  expect([answers.map(statusOf).join().includes("hit"), new Set(cookies).size]).toEqual([false, 5]);
});

it("a form's answer makes pages and data of its groups stale before its visitor is led back", async () => {
  let title = "Before";
  const answer = (request: Request) => {
    if (request.method === "GET") return new Response(title, { headers: shared });
    title = "After";
    const headers = { Location: "/courses/one", "Cache-Group-Invalidation": '"course:1"' };
    return new Response(null, { status: 303, headers });
  };
  const { raw } = site(answer, { CONTENT: { fetch: async (input) => answer(new Request(input)) } });
  const paths = ["/courses/one", "/v1/courses/one"];
  for (const path of paths) expect(await (await raw(path)).text()).toBe("Before");
  const form = { method: "POST", headers: { Origin: "https://edgewise.test" }, body: "" };
  expect((await raw("/studio/one/publish", form)).status).toBe(303);
  for (const path of paths) expect(await (await raw(path)).text()).toBe("After");
});

it("tells the web Worker alone what is known of the ledger, and believes it from nobody outside", async () => {
  const { send, asked, seen } = site(() => new Response("x", { headers: shared }));
  const claim = { "X-Edgewise-Ledger": "forged 99" };
  await send("GET", "/courses/one", undefined, claim);
  await send("GET", "/v1/courses/one", undefined, claim);
  expect(asked[0]?.headers.get("X-Edgewise-Ledger")).toMatch(/^local \d+$/);
  expect(seen[0]?.headers.has("X-Edgewise-Ledger")).toBe(false);
});

it("gives a page's Worker nothing kept from before what the cache in front of it knows", async () => {
  const answers = { CONTENT: { fetch: async () => new Response("{}", { headers: shared }) } };
  const known = (seq: number) => ({ "X-Edgewise-Ledger": `local ${seq}` });
  for (const within of [true, undefined]) {
    const { send } = gateway({ ...answers, ...(within && { within }) });
    const isHit = async (seq: number) =>
      statusOf(await send("GET", "/v1/courses/one", undefined, known(seq))).includes("hit");
    await isHit(0);
    expect(await isHit(0)).toBe(true);
    // Who is outside cannot make the cache ask anything.
    expect(await isHit(7)).toBe(within === undefined);
  }
});

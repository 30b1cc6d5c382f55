import { once } from "node:events";
import { accessToken, person } from "@edgewise/testkit/people";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connection, edge, textOf } from "./edge.ts";

const server = edge();
let url: URL;

beforeAll(async () => {
  ({ url } = await server.listen());
});
afterAll(() => server.close());

const from = (address: string) => ({ "CF-Connecting-IP": address });

it("streams an answer piece by piece", async () => {
  const line = connection(url);
  const { outgoing, answer } = line.begin("/v1/courses/pieces");
  outgoing.end();
  const incoming = await answer;
  const [first] = await once(incoming, "data");
  expect(String(first)).toBe("first");
  expect(await textOf(incoming)).toBe("second");
  line.close();
});

it("answers 413 to a body of unknown length that grows too long, and to one that announces it; the connection stays usable", async () => {
  const line = connection(url);
  const tooLong = Buffer.alloc(100 * 1024);
  for (const headers of [{}, { "Content-Length": tooLong.byteLength }]) {
    const { outgoing, answer } = line.begin("/v1/courses/length", { method: "POST", headers });
    outgoing.write(tooLong.subarray(0, 1024));
    outgoing.end(tooLong.subarray(1024));
    const incoming = await answer;
    expect(incoming.statusCode).toBe(413);
    expect(JSON.parse(await textOf(incoming)).code).toBe("input.too-large");
  }
  const after = line.begin("/v1/courses/length", { method: "POST" });
  after.outgoing.end("just right");
  expect(JSON.parse(await textOf(await after.answer))).toEqual({ bytes: 10 });
  expect(after.outgoing.reusedSocket).toBe(true);
  line.close();
});

it("carries a WebSocket, its protocol, its messages and its close code", async () => {
  const answer = await server.fetch("/v1/courses/socket", {
    headers: { Upgrade: "websocket", "Sec-WebSocket-Protocol": "v1.edgewise", Authorization: "Bearer good-ann" },
  });
  expect([answer.status, answer.headers.get("Sec-WebSocket-Protocol")]).toEqual([101, "v1.edgewise"]);
  const socket = answer.webSocket;
  if (!socket) throw new Error("no socket");
  const heard: unknown[] = [];
  const closed = new Promise<number>((resolve) => socket.addEventListener("close", ({ code }) => resolve(code)));
  socket.addEventListener("message", ({ data }) => heard.push(data));
  socket.accept();
  socket.send("one");
  socket.send("two");
  await expect.poll(() => heard).toEqual(["hello Bearer access.ann", "one", "two"]);
  socket.close(4001, "done");
  expect(await closed).toBe(4001);
});

it("answers HEAD with the length that GET would have, and ranges as they are", async () => {
  const head = await server.fetch("/v1/media/film", { method: "HEAD" });
  expect([head.status, head.headers.get("Content-Length"), await head.text()]).toEqual([200, "1234", ""]);
  const part = await server.fetch("/v1/media/part", { headers: { Range: "bytes=2-3" } });
  expect([part.status, part.headers.get("Content-Range"), await part.text()]).toEqual([206, "bytes 2-3/6", "cd"]);
});

it("strips what could pass for the edge's word, over real bindings too", async () => {
  const token = await accessToken(person());
  const answer = await server.fetch("/v1/courses/headers", {
    headers: {
      Authorization: `Bearer ${token}`,
      "X-Edgewise-User": "usr_admin",
      "X-Forwarded-For": "1.1.1.1",
      "X-API-Key": "ewk_x",
      Cookie: "edgewise.session_token=x",
      ...from("198.51.100.9"),
    },
  });
  const { headers } = (await answer.json()) as { headers: Record<string, string> };
  expect(headers.authorization).toBe(`Bearer ${token}`);
  expect(headers["x-forwarded-for"]).not.toContain("1.1.1.1");
  for (const name of ["x-edgewise-user", "x-api-key", "cookie", "cf-connecting-ip"])
    expect(headers).not.toHaveProperty(name);
});

it("collapses the exchanges of many requests at the same time, and asks again once told to forget", async () => {
  const headers = { Authorization: "Bearer ewk_good-burst" };
  const exchanges = async () =>
    ((await (await server.fetch("/v1/users/headers")).json()) as { exchanges: number }).exchanges;
  const before = await exchanges();
  const ask = () => server.fetch("/v1/courses/headers", { headers });
  const answers = await Promise.all(Array.from({ length: 30 }, ask));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await exchanges()) - before).toBe(1);
  const forgotten = await server.fetch("/v1/users/forget", { headers });
  expect(forgotten.headers.has("X-Edgewise-Forget")).toBe(false);
  await ask();
  expect((await exchanges()) - before).toBe(2);
});

it("does not leave those waiting who share the exchange of a request that its client gives up", async () => {
  const headers = { Authorization: "Bearer ewk_good-patient" };
  const line = connection(url);
  const first = line.begin("/v1/courses/headers", { headers });
  const gone = first.answer.catch(() => "gone");
  first.outgoing.end();
  await once(first.outgoing, "finish");
  const second = server.fetch("/v1/courses/headers", { headers });
  first.outgoing.destroy();
  expect((await second).status).toBe(200);
  expect(await gone).toBe("gone");
  line.close();
});

it("turns a service's crash into a problem that gives nothing away", async () => {
  const answer = await server.fetch("/v1/courses/crash");
  const text = await answer.text();
  expect([answer.status, JSON.parse(text).code]).toEqual([503, "service.unavailable"]);
  expect(text).not.toContain("password");
});

it("writes one line of a request that is traced, with its route, and no secret", async () => {
  server.clearLogs();
  const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  const headers = { Authorization: "Bearer ewk_good-logged", traceparent };
  await server.fetch("/v1/courses/headers?token=hush", { headers });
  const lines = () => server.getLogs().map(({ message }) => message);
  await expect.poll(() => lines().filter((line) => line.includes('"http.request"'))).toHaveLength(1);
  const logged = lines().join("\n");
  expect(logged).toMatch(/"status":200,"ms":\d+,"route":"\/v1\/courses","actorId":"usr_logged"/);
  expect(logged).not.toMatch(/hush|ewk_|access\./);
});

it("lets the real rate limit refuse an address that keeps signing in, and nobody else", async () => {
  const signIn = (address: string) =>
    server.fetch("/v1/auth/sign-in/headers", { method: "POST", headers: from(address) });
  let allowed = 0;
  let answer = await signIn("198.51.100.20");
  // Windows are aligned to the clock, so a run across the minute is allowed up to twice the quota.
  while (answer.status === 200 && allowed <= 200) {
    allowed++;
    answer = await signIn("198.51.100.20");
  }
  expect(answer.status).toBe(429);
  expect(allowed).toBeGreaterThanOrEqual(100);
  expect(answer.headers.get("RateLimit")).toMatch(/^"auth";r=0;t=\d+$/);
  expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect((await signIn("198.51.100.21")).status).toBe(200);
});

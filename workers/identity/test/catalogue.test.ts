import { codeOf } from "@edgewise/testkit/client";
import { expect, it } from "vitest";
import { authOf } from "../src/auth/auth.ts";
import { operations } from "../src/auth/operations/all.ts";
import { signedInAccount } from "./accounts.ts";
import { app, browser, testEnv } from "./factories.ts";

interface Documented {
  operationId?: string;
  summary?: string;
  tags?: string[];
  responses: Record<string, unknown>;
}

function documentedOperations() {
  const document = app.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "Identity", version: "1" } });
  return Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Documented>).map(([method, operation]) => ({
      path,
      method,
      ...operation,
    })),
  );
}

it("documents every operation with an id of its own, a summary, a tag and its problems", () => {
  const all = documentedOperations();
  for (const { operationId, summary, tags, responses } of all) {
    expect([operationId, summary, tags]).toEqual([
      expect.any(String),
      expect.stringMatching(/\.$/),
      [expect.any(String)],
    ]);
    expect(Object.keys(responses)).toContain("500");
  }
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
  const paths = all.map(({ path }) => path);
  for (const { path } of operations) expect(paths).toContain(`/v1/auth${path}`);
});

it("offers nothing of the library that it does not document", async () => {
  const account = await signedInAccount();
  const offered = new Set(operations.map(({ path }) => path.replace(/\{\w+\}/g, ":")));
  let hidden = 0;
  for (const endpoint of Object.values(authOf(testEnv).api)) {
    const { path, options } = endpoint as { path?: string; options: { method?: string | string[] } };
    if (!path || offered.has(path.replace(/:\w+/g, ":")) || path === "/error") continue;
    const method = [options.method ?? "GET"].flat()[0] ?? "GET";
    const answer = await account.browser.send(method, `/v1/auth${path}`, method === "GET" ? {} : { body: {} });
    expect([path, answer.status, codeOf(answer)]).toEqual([path, 404, "route.missing"]);
    hidden += 1;
  }
  expect(hidden).toBeGreaterThan(20);
});

it("points at every wrong field before the library sees anything", async () => {
  const answer = await browser().post("/v1/auth/sign-up/email", {
    name: "",
    email: "nobody",
    password: "short",
    role: "admin",
    emailVerified: true,
  });
  expect([answer.status, codeOf(answer)]).toEqual([400, "input.invalid"]);
  const pointers = answer.body.errors.map((error: { pointer: string }) => error.pointer);
  expect(pointers.sort()).toEqual(["#/email", "#/emailVerified", "#/name", "#/password", "#/role"]);
});

it("refuses what is no JSON, other media types, and nothing at all", async () => {
  const send = (body: string, type: string) =>
    app.request("/v1/auth/sign-in/email", { method: "POST", headers: { "Content-Type": type }, body }, testEnv);
  expect((await send("{", "application/json")).status).toBe(400);
  expect((await send("email=a", "application/x-www-form-urlencoded")).status).toBe(415);
  const empty = await send("", "application/json");
  expect([empty.status, (await empty.json<{ code: string }>()).code]).toEqual([400, "input.invalid"]);
});

it("asks for a session wherever the document says so", async () => {
  const guarded = operations.filter(({ session }) => session);
  expect(guarded.length).toBeGreaterThan(20);
  for (const { method, path, operationId } of guarded) {
    const answer = await browser().send(method.toUpperCase(), `/v1/auth${path}`, method === "post" ? { body: {} } : {});
    expect([operationId, answer.status, codeOf(answer)]).toEqual([operationId, 401, "auth.required"]);
  }
});

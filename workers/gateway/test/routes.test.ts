import { codeOf } from "@edgewise/testkit/client";
import { expect, it } from "vitest";
import openApi from "../../../packages/contracts/openapi.json";
import { routeOf, routes } from "../src/routes.ts";
import { gateway } from "./gateway.ts";

it.each([
  ["/v1/me", "identity"],
  ["/v1/me/roles/creator", "identity"],
  ["/v1/me/progress", "content"],
  ["/v1/me/next", "content"],
  ["/v1/me/dashboard", "gateway"],
  ["/v1/home", "gateway"],
  ["/v1/me/progress/crs_1", "content"],
  ["/v1/auth/sign-in/email", "identity"],
  ["/v1/courses/how-it-works", "content"],
  ["/v1/media/med_1/segment-1.m4s", "content"],
  ["/", "web"],
  ["/courses/how-it-works", "web"],
  ["/ar/courses", "web"],
  ["/openapi.json2", "web"],
])("sends %s to %s", (path, service) => {
  expect(routeOf(path)?.to).toBe(service);
});

it.each(["/v1", "/v1/menu", "/v1/me2", "/v1/%6de"])("answers an unknown route for %s", async (path) => {
  const { send, seen } = gateway();
  const answer = await send("GET", `https://edgewise.test${path}`);
  expect([answer.status, codeOf(answer)]).toEqual([404, "route.missing"]);
  expect(answer.body.traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(seen).toEqual([]);
});

it("has a row for every path that the API documents, and an example of each finds it", () => {
  const unrouted = Object.keys(openApi.paths).filter((path) => {
    const route = routeOf(path.replace(/\{\w+\}/g, "x"));
    return route?.prefix === "/" || route?.prefix === "/v1";
  });
  expect(unrouted).toEqual([]);
});

it("takes a part of an upload with its signed URL alone, and all else about uploads from somebody signed in", () => {
  expect(routeOf("/v1/uploads/upl_1/parts/7")).toMatchObject({ access: "public", bodyBytesMax: 100 * 1024 * 1024 });
  for (const path of ["/v1/uploads", "/v1/uploads/upl_1", "/v1/uploads/upl_1/complete", "/v1/uploads//parts"]) {
    expect(routeOf(path)).toMatchObject({ prefix: "/v1/uploads", access: "signed-in", bodyBytesMax: 2 * 1024 * 1024 });
  }
});

it("counts sign-in strictly and the rest of /v1/auth by method", () => {
  expect(routeOf("/v1/auth/sign-in/email")?.rate).toBe("auth");
  expect(routeOf("/v1/auth/get-session")?.rate).toBe("by-method");
});

it("resolves dot segments before it looks for a route, so that no path borrows another's rules", async () => {
  const { send, seen } = gateway();
  const answer = await send("GET", "https://edgewise.test/v1/auth/../me");
  expect(codeOf(answer)).toBe("auth.required");
  expect(seen).toEqual([]);
});

it.each([
  ["http://localhost:8787", 200],
  ["http://127.0.0.1:9000", 200],
  ["http://[::1]:9000", 200],
  ["http://edge.localhost:8787", 200],
  ["https://edgewise.test", 404],
  ["https://localhost.edgewise.test", 404],
  ["https://127.0.0.1.edgewise.test", 404],
  ["", 404],
])("shows /dev/mail under PUBLIC_ORIGIN %s with %i", async (PUBLIC_ORIGIN, status) => {
  const { send } = gateway({ PUBLIC_ORIGIN });
  expect((await send("GET", "/dev/mail")).status).toBe(status);
});

it("passes any method on and invents no 405", async () => {
  const { send, seen } = gateway();
  for (const method of ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]) {
    expect((await send(method, "/v1/courses")).status).toBe(200);
  }
  expect(seen.map(({ method }) => method)).toEqual(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);
});

it("keeps the query as it was written", async () => {
  const { send, seen } = gateway();
  await send("GET", "/v1/search?q=a%20b&topic=%C3%A9&topic=x+y");
  expect(seen[0]?.url).toBe("https://edgewise.test/v1/search?q=a%20b&topic=%C3%A9&topic=x+y");
});

it("answers an unknown route for a method that its own pages do not have", async () => {
  const { send } = gateway();
  expect(codeOf(await send("POST", "/healthz"))).toBe("route.missing");
  expect(codeOf(await send("GET", "/docs/nothing-here"))).toBe("route.missing");
});

it("says of every prefix once where it goes", () => {
  const prefixes = routes.map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});

import { codeOf } from "@edgewise/testkit/client";
import { expect, it } from "vitest";
import { cookieName, gateway, limiter } from "./gateway.ts";

const fromPage = { "X-Forwarded-For": "203.0.113.7", Cookie: `${cookieName}=x` };

it("believes the address that a Worker of the platform repeats, and nobody else's", async () => {
  const within = gateway({ within: true });
  await within.send("GET", "/v1/users/ada", undefined, fromPage);
  expect(within.seen[0]?.headers.get("X-Forwarded-For")).toBe("203.0.113.7");
  const outside = gateway();
  await outside.send("GET", "/v1/users/ada", undefined, { ...fromPage, "CF-Connecting-IP": "198.51.100.1" });
  expect(outside.seen[0]?.headers.get("X-Forwarded-For")).toBe("198.51.100.1");
});

it("counts a page once, and not again what the page asks", async () => {
  const within = gateway({ within: true, RATE_READ: limiter(0) });
  expect((await within.send("GET", "/v1/users/ada", undefined, fromPage)).status).toBe(200);
  const outside = gateway({ RATE_READ: limiter(0) });
  expect(codeOf(await outside.send("GET", "/v1/users/ada"))).toBe("rate.limited");
});

it("refuses from within what another site may have forged, as it does from outside", async () => {
  const within = gateway({ within: true });
  const forged = { ...fromPage, Origin: "https://evil.test" };
  expect(codeOf(await within.send("POST", "/v1/auth/sign-out", {}, forged))).toBe("auth.origin");
});

import type { Credential, Exchanged } from "@edgewise/contracts/rpc/identity";
import { identityPeer } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { newExchange } from "../src/authentication/exchange.ts";
import { cookieName, gateway, service } from "./gateway.ts";

const session = (token: string): Credential => ({ kind: "session", token });
const start = 1_800_000_000_000;

/** An exchange under a clock of its own, over an identity that gives these answers in turn. */
function under(answer: (now: number) => Exchanged | null | Promise<Exchanged | null>) {
  let time = start;
  let asked = 0;
  const exchange = newExchange(() => time);
  const ask = async () => {
    asked++;
    return answer(time);
  };
  return {
    of: (credential: Credential) => exchange.of(credential, { ask, keepAlive: () => undefined }),
    forget: exchange.forget,
    wait: (ms: number) => {
      time += ms;
    },
    asked: () => asked,
  };
}
const token = (expiresAt: number, userId = "usr_1"): Exchanged => ({ accessToken: "t", expiresAt, userId });

describe("the memory of exchanges", () => {
  it("keeps an answer for 15 seconds and not longer", async () => {
    const memory = under((now) => token(now + 600_000));
    await memory.of(session("a"));
    memory.wait(14_999);
    await memory.of(session("a"));
    expect(memory.asked()).toBe(1);
    memory.wait(2);
    await memory.of(session("a"));
    expect(memory.asked()).toBe(2);
  });

  it("gives no token out that ends within five seconds", async () => {
    const memory = under(() => token(start + 12_000));
    await memory.of(session("a"));
    memory.wait(6_999);
    await memory.of(session("a"));
    expect(memory.asked()).toBe(1);
    memory.wait(2);
    await memory.of(session("a"));
    expect(memory.asked()).toBe(2);
  });

  it("keeps a refusal for three seconds", async () => {
    const memory = under(() => null);
    expect(await memory.of(session("a"))).toBeNull();
    memory.wait(2_999);
    expect(await memory.of(session("a"))).toBeNull();
    expect(memory.asked()).toBe(1);
    memory.wait(2);
    await memory.of(session("a"));
    expect(memory.asked()).toBe(2);
  });

  it("keeps no failure", async () => {
    let fails = true;
    const memory = under((now) => (fails ? Promise.reject(new Error("away")) : token(now + 600_000)));
    await expect(memory.of(session("a"))).rejects.toThrow("away");
    fails = false;
    expect(await memory.of(session("a"))).toMatchObject({ userId: "usr_1" });
  });

  it("keeps kinds of credentials apart", async () => {
    const memory = under((now) => token(now + 600_000));
    await memory.of(session("ewk_1"));
    await memory.of({ kind: "api-key", key: "ewk_1" });
    expect(memory.asked()).toBe(2);
  });

  it("asks once for many at the same time", async () => {
    const memory = under((now) => token(now + 600_000));
    const answers = await Promise.all(Array.from({ length: 50 }, () => memory.of(session("a"))));
    expect(new Set(answers.map((answer) => answer?.accessToken))).toEqual(new Set(["t"]));
    expect(memory.asked()).toBe(1);
  });

  it("holds at most 5,000 credentials, the ones used last", async () => {
    const memory = under((now) => token(now + 600_000));
    for (let n = 0; n <= 5_000; n++) await memory.of(session(`s${n}`));
    expect(memory.asked()).toBe(5_001);
    await memory.of(session("s5000"));
    expect(memory.asked()).toBe(5_001);
    await memory.of(session("s0"));
    expect(memory.asked()).toBe(5_002);
  });
});

describe("forgetting a caller", () => {
  it("drops every credential of the same user and nobody else's", async () => {
    const owner = new Map([["theirs", "usr_2"]]);
    let asked = 0;
    const exchange = newExchange(() => start);
    const of = (name: string) =>
      exchange.of(session(name), {
        ask: async () => {
          asked++;
          return token(start + 600_000, owner.get(name) ?? "usr_1");
        },
        keepAlive: () => undefined,
      });
    await Promise.all([of("phone"), of("laptop"), of("theirs")]);
    await exchange.forget(session("phone"));
    await of("theirs");
    expect(asked).toBe(3);
    await of("phone");
    await of("laptop");
    expect(asked).toBe(5);
  });

  it("also drops an answer that is still under way", async () => {
    const answers = [Promise.withResolvers<Exchanged>(), Promise.withResolvers<Exchanged>()];
    let asked = 0;
    const memory = under(() => answers[asked++]?.promise ?? null);
    const early = memory.of(session("a"));
    await expect.poll(() => asked).toBe(1);
    await memory.forget(session("a"));
    answers[0]?.resolve({ ...token(start + 600_000), accessToken: "old" });
    expect((await early)?.accessToken).toBe("old");
    answers[1]?.resolve({ ...token(start + 600_000), accessToken: "new" });
    expect((await memory.of(session("a")))?.accessToken).toBe("new");
  });

  it.each(["/v1/me", "/v1/auth/sign-out"])(
    "happens when the answer of %s says so, unseen by the client",
    async (path) => {
      let asked = 0;
      const exchange = async () => ({ accessToken: `t${++asked}`, expiresAt: Date.now() + 600_000, userId: "usr_1" });
      const IDENTITY = {
        fetch: async () => new Response(null, { headers: { "X-Edgewise-Forget": "caller" } }),
      };
      const { send } = gateway({ IDENTITY, IDENTITY_RPC: identityPeer({ exchange }), CONTENT: service("content") });
      const headers = { Cookie: `${cookieName}=good`, Origin: "https://edgewise.test" };
      await send("GET", "/v1/courses", undefined, headers);
      await send("GET", "/v1/courses", undefined, headers);
      expect(asked).toBe(1);
      const answer = await send("POST", path, undefined, headers);
      expect(answer.headers.has("X-Edgewise-Forget")).toBe(false);
      await send("GET", "/v1/courses", undefined, headers);
      expect(asked).toBe(2);
    },
  );
});

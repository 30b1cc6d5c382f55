import { callFrom } from "@edgewise/chassis/context";
import { isSafe } from "@edgewise/chassis/methods";
import { isProblem, Problem } from "@edgewise/chassis/problem";
import { deadlineWithin } from "@edgewise/chassis/resilience/deadline";
import type { Target } from "@edgewise/chassis/resilience/target";
import { newVerifier, type Verifier } from "@edgewise/chassis/tokens";
import type { Call } from "@edgewise/contracts/rpc/call";
import type { Credential } from "@edgewise/contracts/rpc/identity";
import type { Context } from "hono";
import type { GatewayEnv } from "../env.ts";
import { keepAlive } from "../keep-alive.ts";
import { rpcAnswers } from "../rpc-answers.ts";
import type { Check } from "../steps.ts";
import type { Targets } from "../targets.ts";
import { unavailable } from "../unavailable.ts";
import type { Caller } from "./caller.ts";
import { type Exchange, newExchange } from "./exchange.ts";
import { type Presented, presentedBy } from "./presented.ts";

/** What the authentication of one isolate remembers. */
export interface Authentication {
  exchange: Exchange;
  authenticate: Check;
}

/**
 * Authenticates the caller. An access token is verified and passed on; a session or an API key is exchanged. A bad
 * bearer token or API key is `auth.invalid`; with a bad cookie the caller is anonymous, and the cookie stays in the
 * browser for identity to renew.
 */
export function newAuthentication(targets: Targets, now?: () => number): Authentication {
  const fromIdentity = askIdentity(targets.identity, now);
  const exchange = newExchange(now);
  let verifier: Verifier | undefined;

  const verified = async (c: Context<GatewayEnv>, token: string): Promise<Caller> => {
    verifier ??= newVerifier(c.env.TOKEN_ISSUER, now);
    const actor = await verifier(token, () =>
      fromIdentity(c, async (call) => rpcAnswers.jwks.parse(await c.env.IDENTITY_RPC.jwks(call))),
    );
    return { kind: "user", userId: actor.id, accessToken: token };
  };

  const exchanged = async (c: Context<GatewayEnv>, credential: Credential): Promise<Caller> => {
    const answer = await exchange.of(credential, {
      ask: () =>
        fromIdentity(c, async (call) =>
          rpcAnswers.exchange.parse(await c.env.IDENTITY_RPC.exchange({ ...call, credential })),
        ),
      keepAlive: keepAlive(c),
    });
    return answer ? { kind: "user", userId: answer.userId, accessToken: answer.accessToken, credential } : nobody;
  };

  const callerOf = async (c: Context<GatewayEnv>, presented: Presented): Promise<Caller> => {
    switch (presented.kind) {
      case "nothing":
        return nobody;
      case "unreadable":
        throw invalid();
      case "access-token":
        return verified(c, presented.token);
      case "program":
        return known(await exchanged(c, presented.credential));
      case "cookie":
        if (c.var.route.cookies) return { kind: "session", credential: presented.credential };
        return exchanged(c, presented.credential).catch((error: unknown) => withoutSession(c, error));
    }
  };

  const admitted = async (c: Context<GatewayEnv>, presented: Presented): Promise<undefined> =>
    admit(c, await callerOf(c, presented).catch((error: unknown) => withoutIdentity(c, error)));

  return {
    exchange,
    authenticate: (c) => {
      const route = c.get("route");
      const asks = route.to !== "gateway" || route.facade;
      const presented: Presented = asks ? presentedBy(c.req.raw.headers, c.env.PUBLIC_ORIGIN) : { kind: "nothing" };
      // Most requests carry no credential, so they need not wait.
      return presented.kind === "nothing" ? admit(c, nobody) : admitted(c, presented);
    },
  };
}

const nobody: Caller = { kind: "anonymous" };

/** Lets the caller pass, unless the route requires a signed-in user. */
function admit(c: Context<GatewayEnv>, caller: Caller): undefined {
  if (c.get("route").access === "signed-in" && caller.kind === "anonymous") {
    throw new Problem("auth.required", "This needs a signed-in user.");
  }
  c.set("caller", caller);
}

function invalid(): Problem {
  return new Problem("auth.invalid", "The access token, session token or API key is not valid.");
}

function known(caller: Caller): Caller {
  if (caller.kind === "anonymous") throw invalid();
  return caller;
}

/** While identity is away, a facade still shows what is not personal. */
function withoutIdentity(c: Context<GatewayEnv>, error: unknown): Caller {
  if (c.var.route.facade && isProblem(error) && error.code === "service.unavailable") return { kind: "unknown" };
  throw error;
}

/** While identity is away, a browser still reads what anyone may read; everything else waits. */
function withoutSession(c: Context<GatewayEnv>, error: unknown): Caller {
  if (c.var.route.access === "public" && isSafe(c.req.method)) return nobody;
  throw error;
}

/** Asks identity within `identityMs` or the request's own deadline. Throws `service.unavailable`. */
function askIdentity(target: Target, now: () => number = Date.now) {
  return async <T>(c: Context<GatewayEnv>, ask: (call: Call) => Promise<T>): Promise<T> => {
    const call = callFrom(c.var);
    try {
      return await target.call(({ deadline }) => ask({ ...call, deadline }), {
        kind: "question",
        deadline: deadlineWithin(c.var.waits.identityMs, call, now()),
        keepAlive: keepAlive(c),
      });
    } catch (error) {
      throw unavailable(c.var.log, "identity", error);
    }
  };
}

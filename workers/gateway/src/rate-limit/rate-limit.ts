import { isSafe } from "@edgewise/chassis/methods";
import { isProblem, Problem, problemResponse, toProblem } from "@edgewise/chassis/problem";
import type { Context } from "hono";
import type { GatewayEnv } from "../env.ts";
import type { AnswerHead } from "../own-fields.ts";
import type { Route } from "../routes.ts";
import type { Check, Finish } from "../steps.ts";
import { addressKey, callerKey } from "./caller-key.ts";
import { type RateClass, ratePolicies } from "./policies.ts";
import { type RateFields, rateFields } from "./rate-fields.ts";
import { newUsage, type Usage } from "./usage.ts";

/**
 * Counts the request against its caller's quota. The binding decides, and says only yes or no, so `r` is an estimate: what
 * this isolate has not seen used in the current minute, and 0 once the binding has refused. Throws `rate.limited`.
 */
export function rateLimit(now?: () => number): Check {
  const usage = newUsage(now);
  return async (c) => {
    // The page that this call is made for was already counted.
    if (c.env.within) return undefined;
    const address = c.get("address");
    const name = classOf(c.get("route"), c.req.method);
    // Sign-in counts by address, whoever the caller claims to be.
    const key = name === "auth" ? addressKey(address) : callerKey(c.get("caller"), address);
    c.set("quota", await take(c, usage, name, key));
    return undefined;
  };
}

/** Tells the caller its remaining quota. */
export function rateLimitFields(c: Context<GatewayEnv>, { status }: AnswerHead): RateFields | undefined {
  return status === 101 ? undefined : c.get("quota");
}

/** Counts refused bearer tokens and API keys by address, with the quota of sign-in: guessing is not cheaper here. */
export function limitGuesses(now?: () => number): Finish {
  const usage = newUsage(now);
  const count: Finish = async (c) => {
    try {
      // Counted apart from sign-in, so that a program with a bad key does not lock out the people behind its address.
      c.set("quota", await take(c, usage, "auth", `guess ${addressKey(c.get("address"))}`));
    } catch (error) {
      // Set twice, because Hono would keep the headers of the answer that is replaced.
      c.res = undefined;
      c.res = problemResponse(toProblem(error), c.get("trace").traceId);
    }
  };
  return (c) => (isProblem(c.error) && c.error.code === "auth.invalid" ? count(c) : undefined);
}

async function take(c: Context<GatewayEnv>, usage: Usage, name: RateClass, key: string): Promise<RateFields> {
  const policy = ratePolicies[name];
  const { used, secondsLeft } = usage(`${name} ${key}`, policy.windowSeconds);
  const success = await admits(c, name, key);
  const requests = success ? Math.max(0, policy.quota - used) : 0;
  const fields = rateFields(name, policy, { requests, seconds: secondsLeft });
  if (!success) throw limited(name, fields, secondsLeft);
  return fields;
}

/** Whether the limit lets the request through. If the limiter fails, everything passes. */
async function admits(c: Context<GatewayEnv>, name: RateClass, key: string): Promise<boolean> {
  try {
    return (await c.env[ratePolicies[name].binding].limit({ key })).success;
  } catch (error) {
    c.get("log")("warn", "rate.unknown", { class: name, thrown: error });
    return true;
  }
}

function limited(name: RateClass, headers: RateFields, retryAfterSeconds: number): Problem {
  return new Problem("rate.limited", `Too many requests of the class ${name}. Wait before the next.`, {
    retryAfterSeconds,
    headers,
  });
}

function classOf({ rate }: Route, method: string): RateClass {
  if (rate !== "by-method" && rate !== "form") return rate;
  if (isSafe(method)) return "read";
  return rate === "form" ? "auth" : "write";
}

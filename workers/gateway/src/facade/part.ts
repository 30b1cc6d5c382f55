import { deadlineHeader, deadlineWithin } from "@edgewise/chassis/resilience/deadline";
import type { ServiceName } from "@edgewise/contracts/services";
import type { Context } from "hono";
import type { z } from "zod";
import { checkedAnswer } from "../checked-answer.ts";
import type { GatewayEnv } from "../env.ts";
import { forwardedHeaders } from "../forwarded-headers.ts";
import { keepAlive } from "../keep-alive.ts";
import type { Targets } from "../targets.ts";
import { failureFields } from "../unavailable.ts";
import { upstream } from "../upstream.ts";

/** One question of a facade: a path of one service, and how its answer is shown. */
export interface Question<T> {
  service: ServiceName;
  path: string;
  shape: z.ZodType<T>;
}

/** A service's answer; null if it failed, was late or could not be read. */
export interface Part<T> {
  value: T | null;
  /** The cache groups of the answer (RFC 9875), as its service wrote them. */
  groups: string | null;
}

/** Fetches one part on behalf of the caller, within `partMs` or the request's own deadline. Never throws. */
export async function askPart<T>(c: Context<GatewayEnv>, targets: Targets, question: Question<T>): Promise<Part<T>> {
  const { service, path, shape } = question;
  try {
    const deadline = deadlineWithin(c.var.waits.partMs, c.var, c.var.now());
    return await targets[service].call(
      async ({ signal }) => {
        const request = new Request(new URL(path, c.req.url), { headers: headersFor(c, deadline), signal });
        const answer = await checkedAnswer(await upstream(c.env, service).fetch(request));
        // A refusal is a valid answer and must not open the circuit.
        if (answer.status !== 200) return { value: null, groups: null };
        return { value: shape.parse(await answer.json()), groups: answer.headers.get("Cache-Groups") };
      },
      { kind: "question", deadline, keepAlive: keepAlive(c) },
    );
  } catch (error) {
    c.var.log("warn", "facade.part-missing", { peer: service, ...failureFields(error) });
    return { value: null, groups: null };
  }
}

function headersFor(c: Context<GatewayEnv>, deadline: number): Headers {
  const { address, caller, trace } = c.var;
  const headers = forwardedHeaders(new Headers(), { trace, caller, address, cookies: false, origin: null });
  headers.set("Accept", "application/json");
  headers.set(deadlineHeader, String(deadline));
  return headers;
}

/** The names of the parts that are missing. */
export function missing<N extends string>(parts: readonly (readonly [N, Part<unknown>])[]): N[] {
  return parts.filter(([, { value }]) => value === null).map(([name]) => name);
}

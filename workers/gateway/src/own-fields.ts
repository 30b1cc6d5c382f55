import type { Context } from "hono";
import type { GatewayEnv } from "./env.ts";
import { rateLimitFields } from "./rate-limit/rate-limit.ts";
import { securityHeaders } from "./security/security-headers.ts";
import type { Finish } from "./steps.ts";
import { serverTiming } from "./trace.ts";

/** What an answer says already. */
export interface Said {
  status: number;
  /** The value of a field, by its lower-case name; null for one that it has not. */
  field(name: string): string | null;
}

/**
 * What the gateway says on every answer in place of whatever its service says, by lower-case names: how the caller stands
 * with its quota, where its trace is, and the security headers.
 */
export function ownFields(c: Context<GatewayEnv>, said: Said): Record<string, string> {
  return Object.assign(securityHeaders(c, said), rateLimitFields(c, said), serverTiming(c, said));
}

/** Sets them on the finished answer, unless the cache has made it with them, which costs a quarter. */
export const setOwnFields: Finish = (c) => {
  const { res } = c;
  if (c.get("saysOwn") === res) return;
  const { headers, status } = res;
  const fields = ownFields(c, { status, field: (name) => headers.get(name) });
  for (const [name, value] of Object.entries(fields)) headers.set(name, value);
};

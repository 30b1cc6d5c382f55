import type { Context } from "hono";
import type { GatewayEnv } from "./env.ts";
import { rateLimitFields } from "./rate-limit/rate-limit.ts";
import { securityHeaders } from "./security/security-headers.ts";
import type { Finish } from "./steps.ts";

/** What an answer says already. */
export interface Said {
  status: number;
  /** Whether it has a field, by its lower-case name. */
  says(name: string): boolean;
}

/**
 * What the gateway says on every answer in place of whatever its service says, by lower-case names: how the caller stands
 * with its quota, and the security headers.
 */
export function ownFields(c: Context<GatewayEnv>, said: Said): Record<string, string> {
  return { ...rateLimitFields(c, said), ...securityHeaders(c, said) };
}

/** Sets them on the finished answer, unless the cache has made it with them, which costs a quarter. */
export const setOwnFields: Finish = (c) => {
  const { res } = c;
  if (c.get("answeredFromStore") === res) return;
  const { headers, status } = res;
  const fields = ownFields(c, { status, says: (name) => headers.has(name) });
  for (const [name, value] of Object.entries(fields)) headers.set(name, value);
};

import { type Trace, traceFields } from "@edgewise/chassis/trace";
import type { Caller } from "./authentication/caller.ts";

export interface Sender {
  trace: Trace;
  caller: Caller;
  address: string;
  /** Whether the service reads cookies itself. */
  cookies: boolean;
  /**
   * The `Origin` for the service if the request's is trusted: the public one, the only one it knows. Null otherwise.
   */
  origin: string | null;
}

/** Fields that only the edge may set, and fields that the gateway has already handled. */
const ours =
  /^(?:x-edgewise-.*|x-forwarded-.*|cf-.*|forwarded|true-client-ip|x-real-ip|x-client-ip|x-original-.*|x-rewrite-url|x-http-method.*|x-method-override|authorization|cookie|x-api-key|traceparent|tracestate)$/i;

/**
 * The headers for a service: the client's own, without any that could be mistaken for the edge's, plus this hop's
 * trace, the client's address and, as the only credential, an access token.
 */
export function forwardedHeaders(inbound: Headers, sender: Sender): Headers {
  // One plain object becomes headers in one step, where each single change of `Headers` is a call out of JavaScript.
  const kept: Record<string, string> = {};
  for (const [name, value] of inbound) {
    if (!ours.test(name)) kept[name] = value;
  }
  Object.assign(kept, traceFields(sender.trace));
  kept["x-forwarded-for"] = sender.address;
  if (sender.caller.kind === "user") kept.authorization = `Bearer ${sender.caller.accessToken}`;
  if (sender.cookies) {
    const cookie = inbound.get("Cookie");
    // A session cookie next to a program's credential does not count, so identity must not see it either.
    const outright = inbound.has("Authorization") || inbound.has("X-API-Key");
    if (!outright && cookie !== null) kept.cookie = cookie;
    if (sender.origin !== null) kept.origin = sender.origin;
  }
  return new Headers(kept);
}

import { onward, type Trace } from "@edgewise/chassis/trace";
import type { Caller } from "./authentication/caller.ts";

export interface Sender {
  trace: Trace;
  caller: Caller;
  address: string;
  /** Whether the service reads cookies itself. */
  cookies: boolean;
  /** What a trusted `Origin` is to the service: the public one, the only one that it knows. Null for any other. */
  origin: string | null;
}

/** What only the edge may say to a service, and what the gateway has already dealt with. */
const ours =
  /^(?:x-edgewise-.*|x-forwarded-.*|cf-.*|forwarded|true-client-ip|x-real-ip|x-client-ip|x-original-.*|x-rewrite-url|x-http-method.*|x-method-override|authorization|cookie|x-api-key|traceparent|tracestate)$/i;

/**
 * The headers a service gets: the client's own, without any that could pass for the edge's, with this hop's trace, the
 * client's address, and as only credential an access token.
 */
export function onwardHeaders(inbound: Headers, sender: Sender): Headers {
  // One plain object becomes headers in one step, where each single change of `Headers` is a call out of JavaScript.
  const kept: Record<string, string> = {};
  for (const [name, value] of inbound) {
    if (!ours.test(name)) kept[name] = value;
  }
  Object.assign(kept, onward(sender.trace));
  kept["x-forwarded-for"] = sender.address;
  if (sender.caller.kind === "user") kept.authorization = `Bearer ${sender.caller.accessToken}`;
  if (sender.cookies) {
    const cookie = inbound.get("Cookie");
    // A browser's session beside a program's credential does not count, so identity is not to see it either.
    const outright = inbound.has("Authorization") || inbound.has("X-API-Key");
    if (!outright && cookie !== null) kept.cookie = cookie;
    if (sender.origin !== null) kept.origin = sender.origin;
  }
  return new Headers(kept);
}

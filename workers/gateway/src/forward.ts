import { Problem } from "@edgewise/chassis/problem";
import { deadlineHeader } from "@edgewise/chassis/resilience/deadline";
import type { Context, Handler } from "hono";
import type { Exchange } from "./authentication/exchange.ts";
import { tooLarge } from "./body-limit.ts";
import type { GatewayEnv } from "./env.ts";
import { keepAlive } from "./keep-alive.ts";
import { isSafe } from "./methods.ts";
import { onwardHeaders } from "./onward-headers.ts";
import { isOwn, listedOrigins } from "./origin.ts";
import { cacheName, type PublicCache } from "./public-cache.ts";
import { readable } from "./readable.ts";
import type { Destination, Targets } from "./targets.ts";
import { unavailable } from "./unavailable.ts";
import { upstream } from "./upstream.ts";

/** What forwarding stands on. */
export interface Forwarding {
  exchange: Exchange;
  targets: Targets;
  cache: PublicCache;
}

/** Sends the request to its service and the answer back; bodies and WebSockets stream straight through. */
export function forward({ exchange, targets, cache }: Forwarding): Handler<GatewayEnv> {
  return async (c) => {
    const { body, caller, log, route } = c.var;
    const service = route.to;
    if (service === "gateway") throw new Problem("route.missing", "There is nothing at this address.");
    const send = (request: Request) => sent(c, service, targets, request);
    const request = requestFor(c);
    const answering = isForCache(c) ? cache(c, request, send) : send(request);
    const answer = await answering.catch((error: unknown) => {
      throw body.exceeded() ? tooLarge(route.bodyBytesMax) : unavailable(log, service, error);
    });
    if (body.exceeded()) throw tooLarge(route.bodyBytesMax);
    if (answer.headers.get("X-Edgewise-Forget") === "caller" && "credential" in caller && caller.credential) {
      await exchange.forget(caller.credential);
    }
    return passedOn(answer);
  };
}

/** The cache answers what is cached at all, and hears of every change but those that stream. */
function isForCache(c: Context<GatewayEnv>): boolean {
  const { patience, route } = c.var;
  return patience.kind !== "stream" && (route.cached === true || !isSafe(c.req.method));
}

/** What the service gets to see of the request. */
function requestFor(c: Context<GatewayEnv>): Request {
  const { body, deadline } = c.var;
  const headers = headersFor(c);
  if (deadline !== undefined) headers.set(deadlineHeader, String(deadline));
  return new Request(c.req.raw, { headers, redirect: "manual", ...(body.stream && { body: body.stream }) });
}

async function sent(
  c: Context<GatewayEnv>,
  service: Destination,
  targets: Targets,
  request: Request,
): Promise<Response> {
  const { deadline, patience } = c.var;
  const peer = upstream(c.env, service);
  const target = targets[service];
  if (patience.kind === "stream" || deadline === undefined) {
    target.admit();
    return readable(await peer.fetch(request));
  }
  return target.call(async ({ signal }) => readable(await peer.fetch(new Request(request, { signal }))), {
    kind: patience.kind,
    deadline,
    keepAlive: keepAlive(c),
  });
}

function headersFor(c: Context<GatewayEnv>): Headers {
  const { address, caller, route, trace } = c.var;
  const cookies = route.cookies ?? false;
  const origin = isTrusted(c) ? c.env.PUBLIC_ORIGIN : null;
  return onwardHeaders(c.req.raw.headers, { trace, caller, address, cookies, origin });
}

function isTrusted(c: Context<GatewayEnv>): boolean {
  const origin = c.req.header("Origin") ?? "";
  return isOwn(origin, c.req.url, c.env.PUBLIC_ORIGIN) || listedOrigins(c.env.CORS_ORIGINS).includes(origin);
}

/** The same answer with headers that may be changed, without those that services say to the edge alone. */
function passedOn(answer: Response): Response {
  const headers = new Headers(answer.headers);
  for (const name of answer.headers.keys()) {
    if (name.startsWith("x-edgewise-")) headers.delete(name);
  }
  if (!headers.has("Cache-Status")) headers.set("Cache-Status", `${cacheName};fwd=bypass`);
  return new Response(answer.body, {
    status: answer.status,
    statusText: answer.statusText,
    headers,
    webSocket: answer.webSocket,
  });
}

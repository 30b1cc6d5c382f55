import { isSafe } from "@edgewise/chassis/methods";
import { Problem } from "@edgewise/chassis/problem";
import { deadlineHeader } from "@edgewise/chassis/resilience/deadline";
import { changed, type Incoming } from "@edgewise/edge-cache/incoming";
import type { Context, Handler } from "hono";
import type { Exchange } from "./authentication/exchange.ts";
import { tooLarge } from "./body-limit.ts";
import { cacheName } from "./cache-name.ts";
import { checkedAnswer } from "./checked-answer.ts";
import type { GatewayEnv } from "./env.ts";
import { forwardedHeaders } from "./forwarded-headers.ts";
import { keepAlive } from "./keep-alive.ts";
import { isOwn, listedOrigins, movedTo } from "./origin.ts";
import type { PublicCache } from "./public-cache.ts";
import type { Destination, Targets } from "./targets.ts";
import { unavailable } from "./unavailable.ts";
import { upstream } from "./upstream.ts";

/** What forwarding needs. */
export interface Forwarding {
  exchange: Exchange;
  targets: Targets;
  cache: PublicCache;
}

/** Sends the request to its service and the answer back; bodies and WebSockets stream straight through. */
export function forward({ exchange, targets, cache }: Forwarding): Handler<GatewayEnv> {
  return async (c) => {
    const { bodyBytesMax, to: service } = c.get("route");
    const body = c.get("body");
    if (service === "gateway") throw new Problem("route.missing", "There is nothing at this address.");
    const send = async (request: Request) => obeyEdgeFields(c, exchange, await sendTo(c, service, targets, request));
    try {
      const answer = await answerFor(c, cache, send);
      if (!body.exceeded()) return answer;
    } catch (error) {
      if (!body.exceeded()) throw unavailable(c.get("log"), service, error);
    }
    throw tooLarge(bodyBytesMax);
  };
}

/**
 * Cacheable reads are answered by the cache, and it sees every change except streamed ones, so that it can invalidate.
 */
function isForCache(c: Context<GatewayEnv>): boolean {
  return c.get("timeBudget").kind !== "stream" && (c.get("route").cached === true || !isSafe(c.req.method));
}

function answerFor(
  c: Context<GatewayEnv>,
  cache: PublicCache,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (!isForCache(c)) return send(requestFor(c)).then(bypassed);
  const isPlainRead = isSafe(c.req.method) && c.get("body").stream === null;
  return cache(c, isPlainRead ? plainRead(c) : requestFor(c), send);
}

/** The request as the service sees it. */
function requestFor(c: Context<GatewayEnv>): Request {
  const { stream } = c.get("body");
  return new Request(c.req.raw, {
    headers: headersFor(c),
    redirect: "manual",
    ...(stream && { body: stream }),
  });
}

/** Fields that decide whether a stored answer fits; services get them unchanged. */
const conditions = new Set([
  "Upgrade",
  "If-Match",
  "If-Unmodified-Since",
  "If-None-Match",
  "If-Modified-Since",
  "If-Range",
  "Range",
]);

/** A request without a body, under the address that the cache uses. A hit never builds the request or its headers. */
function plainRead(c: Context<GatewayEnv>): Incoming {
  const { method, raw } = c.req;
  let made: Headers | undefined;
  const onward = () => {
    made ??= headersFor(c);
    return made;
  };
  const fields = (name: string) => (conditions.has(name) ? raw.headers : onward());
  return {
    method,
    url: movedTo(c.env.PUBLIC_ORIGIN, c.get("url")),
    headers: { get: (name) => fields(name).get(name), has: (name) => fields(name).has(name) },
    whole: (changes = {}) =>
      new Request(c.req.url, { method, headers: changed(onward(), changes), redirect: "manual" }),
  };
}

async function sendTo(
  c: Context<GatewayEnv>,
  service: Destination,
  targets: Targets,
  request: Request,
): Promise<Response> {
  const [deadline, timeBudget] = [c.get("deadline"), c.get("timeBudget")];
  const peer = upstream(c.env, service);
  const target = targets[service];
  if (timeBudget.kind === "stream" || deadline === undefined) {
    target.admit();
    return checkedAnswer(await peer.fetch(request));
  }
  return target.call(async ({ signal }) => checkedAnswer(await peer.fetch(request, { signal })), {
    kind: timeBudget.kind,
    deadline,
    keepAlive: keepAlive(c),
  });
}

function headersFor(c: Context<GatewayEnv>): Headers {
  const cookies = c.get("route").cookies ?? false;
  const origin = cookies && isTrusted(c) ? c.env.PUBLIC_ORIGIN : null;
  const sender = { trace: c.get("trace"), caller: c.get("caller"), address: c.get("address"), cookies, origin };
  const headers = forwardedHeaders(c.req.raw.headers, sender);
  const deadline = c.get("deadline");
  if (deadline !== undefined) headers.set(deadlineHeader, String(deadline));
  return headers;
}

function isTrusted(c: Context<GatewayEnv>): boolean {
  const origin = c.req.header("Origin") ?? "";
  return isOwn(origin, c.req.url, c.env.PUBLIC_ORIGIN) || listedOrigins(c.env.CORS_ORIGINS).includes(origin);
}

/** Acts on the fields that a service addresses to the edge alone, and removes them from the answer. */
async function obeyEdgeFields(c: Context<GatewayEnv>, exchange: Exchange, answer: Response): Promise<Response> {
  const forget = answer.headers.get("X-Edgewise-Forget");
  if (forget === null) return answer;
  const caller = c.get("caller");
  if (forget === "caller" && "credential" in caller && caller.credential) await exchange.forget(caller.credential);
  const rest = new Response(answer.body, answer);
  rest.headers.delete("X-Edgewise-Forget");
  return rest;
}

/** An answer that bypassed the cache, with headers that may be changed. */
function bypassed(answer: Response): Response {
  const { status, statusText, headers, webSocket } = answer;
  const own = new Response(answer.body, { status, statusText, headers, webSocket });
  own.headers.set("Cache-Status", `${cacheName};fwd=bypass`);
  return own;
}

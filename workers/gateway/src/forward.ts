import { Problem } from "@edgewise/chassis/problem";
import { deadlineHeader } from "@edgewise/chassis/resilience/deadline";
import type { Context, Handler } from "hono";
import type { Exchange } from "./authentication/exchange.ts";
import { tooLarge } from "./body-limit.ts";
import type { GatewayEnv, Passage } from "./env.ts";
import { keepAlive } from "./keep-alive.ts";
import { isSafe } from "./methods.ts";
import { onwardHeaders } from "./onward-headers.ts";
import { isOwn, listedOrigins, movedTo } from "./origin.ts";
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
    // Read once: Hono puts it together anew at each access.
    const passage = c.var;
    const { body, caller, log, route } = passage;
    const service = route.to;
    if (service === "gateway") throw new Problem("route.missing", "There is nothing at this address.");
    const send = async (request: Request) => {
      const answer = await sent(c, passage, service, targets, request);
      if (answer.headers.get("X-Edgewise-Forget") === "caller" && "credential" in caller && caller.credential) {
        await exchange.forget(caller.credential);
      }
      return passedOn(answer);
    };
    const request = requestFor(c, passage);
    const answering = isForCache(c, passage) ? cache(c, request, send) : send(request);
    const answer = await answering.catch((error: unknown) => {
      throw body.exceeded() ? tooLarge(route.bodyBytesMax) : unavailable(log, service, error);
    });
    if (body.exceeded()) throw tooLarge(route.bodyBytesMax);
    if (!answer.headers.has("Cache-Status")) answer.headers.set("Cache-Status", `${cacheName};fwd=bypass`);
    return answer;
  };
}

/** The cache answers what is cached at all, and hears of every change but those that stream. */
function isForCache(c: Context<GatewayEnv>, { patience, route }: Passage): boolean {
  return patience.kind !== "stream" && (route.cached === true || !isSafe(c.req.method));
}

/** What the service gets to see of the request. */
function requestFor(c: Context<GatewayEnv>, passage: Passage): Request {
  const { body, deadline } = passage;
  const headers = headersFor(c, passage);
  if (deadline !== undefined) headers.set(deadlineHeader, String(deadline));
  // Under the name that the cache knows it by; a change keeps its body and its own address.
  if (isSafe(c.req.method) && isForCache(c, passage) && body.stream === null) {
    return new Request(movedTo(c.env.PUBLIC_ORIGIN, c.req.url), { method: c.req.method, headers, redirect: "manual" });
  }
  return new Request(c.req.raw, { headers, redirect: "manual", ...(body.stream && { body: body.stream }) });
}

async function sent(
  c: Context<GatewayEnv>,
  { deadline, patience }: Passage,
  service: Destination,
  targets: Targets,
  request: Request,
): Promise<Response> {
  const peer = upstream(c.env, service);
  const target = targets[service];
  if (patience.kind === "stream" || deadline === undefined) {
    target.admit();
    return readable(await peer.fetch(request));
  }
  return target.call(async ({ signal }) => readable(await peer.fetch(request, { signal })), {
    kind: patience.kind,
    deadline,
    keepAlive: keepAlive(c),
  });
}

function headersFor(c: Context<GatewayEnv>, { address, caller, route, trace }: Passage): Headers {
  const cookies = route.cookies ?? false;
  const origin = cookies && isTrusted(c) ? c.env.PUBLIC_ORIGIN : null;
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
  return new Response(answer.body, {
    status: answer.status,
    statusText: answer.statusText,
    headers,
    webSocket: answer.webSocket,
  });
}

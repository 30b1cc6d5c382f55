import { errorFields } from "@edgewise/chassis/log";
import { Problem } from "@edgewise/chassis/problem";
import type { ServiceName } from "@edgewise/contracts/services";
import type { Context, Handler } from "hono";
import type { Exchange } from "./authentication/exchange.ts";
import { tooLarge } from "./body-limit.ts";
import type { Env, GatewayEnv, Upstream } from "./env.ts";
import { onwardHeaders } from "./onward-headers.ts";
import { isOwn, listedOrigins } from "./origin.ts";
import { unavailable } from "./unavailable.ts";

/** Sends the request to its service and the answer back; bodies and WebSockets stream straight through. */
export function forward(exchange: Exchange): Handler<GatewayEnv> {
  return async (c) => {
    const { body, caller, log, route } = c.var;
    if (route.to === "gateway") throw new Problem("route.missing", "There is nothing at this address.");
    const answer = await sent(c, route.to);
    if (body.exceeded()) throw tooLarge(route.bodyBytesMax);
    if (answer instanceof Error) throw unavailable(log, route.to, errorFields(answer));
    // A service that can still think answers with problem details; anything else may hold anything.
    if (answer.status >= 500 && !isProblemDetails(answer)) throw unavailable(log, route.to, { status: answer.status });
    if (answer.headers.get("X-Edgewise-Forget") === "caller" && "credential" in caller && caller.credential) {
      await exchange.forget(caller.credential);
    }
    return passedOn(answer);
  };
}

async function sent(c: Context<GatewayEnv>, service: ServiceName): Promise<Response | Error> {
  const { address, body, caller, route, trace } = c.var;
  const headers = onwardHeaders(c.req.raw.headers, {
    trace,
    caller,
    address,
    cookies: route.cookies ?? false,
    origin: isTrusted(c) ? c.env.PUBLIC_ORIGIN : null,
  });
  const request = new Request(c.req.raw, { headers, redirect: "manual", ...(body.stream && { body: body.stream }) });
  return upstream(c.env, service)
    .fetch(request)
    .catch((error: unknown) => (error instanceof Error ? error : new Error("thrown")));
}

function isTrusted(c: Context<GatewayEnv>): boolean {
  const origin = c.req.header("Origin") ?? "";
  return isOwn(origin, c.req.url, c.env.PUBLIC_ORIGIN) || listedOrigins(c.env.CORS_ORIGINS).includes(origin);
}

function upstream(env: Env, service: ServiceName): Upstream {
  switch (service) {
    case "identity":
      return env.IDENTITY;
    case "content":
      return env.CONTENT;
  }
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

function isProblemDetails(answer: Response): boolean {
  return answer.headers.get("Content-Type")?.startsWith("application/problem+json") ?? false;
}

import { sessionCookieName } from "@edgewise/contracts/session-cookie";
import { parse, serialize } from "hono/utils/cookie";
import type { Ctx } from "../context.ts";
import { claimsOfSession } from "./claims.ts";
import { signedToken } from "./signed-token.ts";

/**
 * The headers for the authentication library. Programs have no cookie: their session reaches this service as an access
 * token, whose `sid` names it, so that they get the cookie here. A page of another site cannot make a browser send that
 * token, so the origin is set to ours. An API key is not a session and gets nothing.
 */
export async function withSession(ctx: Ctx, received: Headers): Promise<Headers> {
  const headers = new Headers(received);
  headers.delete("Authorization");
  const name = sessionCookieName(ctx.env.PUBLIC_ORIGIN);
  const cookies = parse(headers.get("Cookie") ?? "");
  if (cookies[name] !== undefined || !ctx.actor || ctx.actor.scopes !== null) return headers;
  const session = await claimsOfSession(ctx, { id: ctx.actor.sessionId });
  if (!session) return headers;
  const cookie = serialize(name, await signedToken(ctx.env.AUTH_SECRET, session.token));
  headers.set("Cookie", [headers.get("Cookie"), cookie].filter(Boolean).join("; "));
  headers.set("Origin", ctx.env.PUBLIC_ORIGIN);
  return headers;
}

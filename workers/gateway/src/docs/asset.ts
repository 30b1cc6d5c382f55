import type { Context } from "hono";
import type { GatewayEnv } from "../env.ts";

/** A file of the Worker's static assets, with headers that may be changed. A missing file is reported by Hono. */
export async function asset(c: Context<GatewayEnv>, path: string): Promise<Response> {
  const url = new URL(path, c.req.url);
  const answer = await c.env.ASSETS.fetch(new Request(url, { method: c.req.method, headers: c.req.raw.headers }));
  return answer.status === 404 ? c.notFound() : new Response(answer.body, answer);
}

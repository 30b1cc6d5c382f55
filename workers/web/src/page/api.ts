import { deadlineIn } from "@edgewise/chassis/resilience/deadline";
import { traceFields } from "@edgewise/chassis/trace";
import { type Client, newClient } from "@edgewise/client/client";
import type { Context } from "hono";
import type { WebEnv } from "./visit.ts";

const callMs = 5_000;

/** What a call may take: the rest of the time is for the page that says in words how it ended. */
function timeoutOf(c: Context<WebEnv>): number {
  const deadline = deadlineIn(c.req.raw.headers);
  if (deadline === undefined) return callMs;
  return Math.min(callMs, Math.max(0, ((deadline - Date.now()) * 5) / 6));
}

/**
 * The public API over the binding. As the visitor it carries the browser's cookie and what tells a forged change from a
 * real one, so that the gateway judges it as if the browser had called; as nobody it carries no credential, and what it
 * gives may be shown to everyone. A page waits 5 s for all attempts of a call.
 */
export function apiFor(c: Context<WebEnv>, as: "visitor" | "nobody"): Client {
  // The last one tells the API's cache how much the cache before this Worker knows, so that no page is made of older data.
  const always = ["X-Forwarded-For", "X-Edgewise-Ledger"];
  const repeated = as === "visitor" ? ["Cookie", "Origin", "Sec-Fetch-Site", "User-Agent", ...always] : always;
  const headers = Object.fromEntries(
    repeated.flatMap((name) => {
      const value = c.req.header(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return newClient({
    baseUrl: c.env.PUBLIC_ORIGIN,
    timeoutMs: timeoutOf(c),
    retries: 0,
    headers: { ...headers, ...traceFields(c.var.trace), "Accept-Language": c.var.locale.language },
    fetch: async (url, init) => {
      const startedAt = performance.now();
      const answer = await c.env.API.fetch(url, { ...init, redirect: "manual" });
      hear(c, answer.headers);
      c.var.heard.milliseconds += performance.now() - startedAt;
      return answer;
    },
  });
}

function hear(c: Context<WebEnv>, headers: Headers): void {
  const { cookies, groups, invalidated } = c.var.heard;
  for (const group of listIn(headers, "Cache-Groups")) groups.add(group);
  for (const group of listIn(headers, "Cache-Group-Invalidation")) invalidated.add(group);
  cookies.push(...headers.getSetCookie());
}

/** The members of a list of structured-field strings (RFC 9651), as they are written. Our names hold no commas. */
function listIn(headers: Headers, name: string): string[] {
  const value = headers.get(name);
  return value === null ? [] : value.split(",").map((member) => member.trim());
}

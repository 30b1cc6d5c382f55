import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { done } from "../measure/deeds.ts";
import type { Sent } from "../measure/load.ts";
import { type Doings, doingsOf } from "../report/doings.ts";
import { as, type Cast } from "../rows/row.ts";
import type { Platform } from "../stage/platform.ts";

const Operation = z.object({
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional() })).default([]),
});
const Document = z.object({ paths: z.record(z.string(), z.object({ get: Operation.optional() })) });
type Operation = z.output<typeof Operation>;

/** What reading one documented path did: asked for the first time, and once more. */
export interface RouteCount {
  path: string;
  status: number;
  first: Doings;
  again: Doings;
}

export interface RouteCounts {
  counted: RouteCount[];
  /** Paths whose parameters nobody here can fill in. */
  left: string[];
}

/** Reads every documented path on a counting platform, as whoever may, and counts what it does. */
export async function countRoutes(platform: Platform, root: string, cast: Cast): Promise<RouteCounts> {
  const file = join(root, "packages/contracts/openapi.json");
  const { paths } = Document.parse(JSON.parse(readFileSync(file, "utf8")));
  const counts: RouteCounts = { counted: [], left: [] };
  for (const [path, { get }] of Object.entries(paths)) {
    if (!get || !path.startsWith("/v1/")) continue;
    const sent = filledIn(path, get, cast);
    if (!sent) {
      counts.left.push(path);
      continue;
    }
    const first = await done(platform, sent);
    const again = await done(platform, sent);
    const { status } = again.answer;
    counts.counted.push({ path, status, first: doingsOf(first.deed), again: doingsOf(again.deed) });
  }
  return counts;
}

/** The request for a path with its parameters filled in; undefined where one is unknown. */
export function filledIn(
  path: string,
  { parameters }: Operation,
  cast: Pick<Cast, "tokens" | "known">,
): Sent | undefined {
  let filled = path;
  for (const [, name = ""] of path.matchAll(/\{(\w+)\}/g)) {
    const value = cast.known[name];
    if (value === undefined) return undefined;
    filled = filled.replace(`{${name}}`, value);
  }
  const query = new URLSearchParams();
  for (const { name } of parameters.filter((each) => each.in === "query" && each.required)) {
    const value = cast.known[name];
    if (value === undefined) return undefined;
    query.set(name, value);
  }
  const token = path.startsWith("/v1/authoring") ? cast.tokens.creator : cast.tokens.admin;
  const isPersonal = /^\/v1\/(?:authoring|me|admin|uploads|auth)\b/.test(path);
  const search = query.size > 0 ? `?${query}` : "";
  return { path: filled + search, ...(isPersonal && { headers: as(token) }) };
}

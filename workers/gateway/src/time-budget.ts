import { isSafe } from "@edgewise/chassis/methods";
import type { Route } from "./routes.ts";
import type { Waits } from "./waits.ts";

/** How a request is sent on, and how long its answer may take to begin. */
export type TimeBudget =
  /** Repeated where that may help. */
  | { kind: "question"; ms: number }
  /** Sent once. */
  | { kind: "change"; ms: number }
  /** Without a limit: an upload, a WebSocket. */
  | { kind: "stream" };

/**
 * Chooses by route and method. Only the time until the answer begins is limited, not its body. A GET below /v1/auth may
 * use up a code, so it is not repeated; a GET of a page changes nothing.
 */
export function timeBudgetOf(route: Route, { method, headers, body }: Request, waits: Waits): TimeBudget {
  if (route.rate === "upload" || headers.has("Upgrade")) return { kind: "stream" };
  const asks = isSafe(method) && body === null && (route.to === "web" || !route.cookies);
  if (!asks) return { kind: "change", ms: waits.changeMs };
  return { kind: "question", ms: route.rate === "media" ? waits.mediaMs : waits.questionMs };
}

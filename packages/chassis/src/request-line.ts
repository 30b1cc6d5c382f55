import type { Log, LogFields } from "./log.ts";
import { isSafe } from "./methods.ts";
import type { Trace } from "./trace.ts";

/** The result of a finished request. */
export interface Finished {
  method: string;
  status: number;
  ms: number;
}

/** More fields of its log line, computed only if the line is written. */
export interface ExtraLogFields extends LogFields {
  /** The pattern of its path, never the path itself, which may hold a signature. */
  route: string;
}

const slowMs = 1_000;

/**
 * Writes the log line of a request. Changes, failures and requests that took a second always get one; other reads only
 * if their trace is sampled, because a line costs as much as an answer from the cache.
 */
export function logRequest(
  log: Log,
  trace: Pick<Trace, "sampled">,
  finished: Finished,
  besides: () => ExtraLogFields,
): void {
  if (trace.sampled || !isQuiet(finished)) log("info", "http.request", { ...finished, ...besides() });
}

/** Whether a request is an unremarkable read: fast and successful. */
export function isQuiet({ method, status, ms }: Finished): boolean {
  return isSafe(method) && status < 400 && ms < slowMs;
}

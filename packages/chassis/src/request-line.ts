import type { Log, LogFields } from "./log.ts";
import { isSafe } from "./methods.ts";
import type { Trace } from "./trace.ts";

/** What a finished request came to. */
export interface Finished {
  method: string;
  status: number;
  ms: number;
}

/** What else its line says, which is found out only when it is written. */
export interface Besides extends LogFields {
  /** The pattern that its path falls under, never the path itself. */
  route: string;
}

const slowMs = 1_000;

/**
 * Writes the one line of a request. Changes, failures and what took a second always get theirs; of reads that went well
 * only those whose trace is sampled, because such a line costs as much as the answer it tells of.
 */
export function logRequest(log: Log, trace: Pick<Trace, "sampled">, finished: Finished, besides: () => Besides): void {
  if (trace.sampled || !isQuiet(finished)) log("info", "http.request", { ...finished, ...besides() });
}

/** Whether there is nothing to say of a request but that it was. */
export function isQuiet({ method, status, ms }: Finished): boolean {
  return isSafe(method) && status < 400 && ms < slowMs;
}

import type { Log, LogFields } from "@edgewise/chassis/log";
import { Problem } from "@edgewise/chassis/problem";
import { PeerFailure } from "@edgewise/chassis/resilience/peer-failure";
import { BadAnswer } from "./bad-answer.ts";
import type { Destination } from "./targets.ts";

/** The problem that a service's failure becomes. Details of the failure go to the log and nowhere else. */
export function unavailable(log: Log, peer: Destination, error: unknown): Problem {
  log("error", "service.unavailable", { peer, ...failureFields(error) });
  return new Problem("service.unavailable", "A part of the platform does not answer. Try again in a moment.", {
    retryAfterSeconds: error instanceof PeerFailure ? error.retryAfterSeconds : 5,
  });
}

/** What may be logged of a failed call. */
export function failureFields(error: unknown): LogFields {
  if (error instanceof BadAnswer) return { status: error.status };
  if (!(error instanceof PeerFailure)) return { thrown: error };
  return { reason: error.reason, ...(error.cause !== undefined && failureFields(error.cause)) };
}

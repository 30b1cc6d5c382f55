import type { Log, LogFields } from "@edgewise/chassis/log";
import { Problem } from "@edgewise/chassis/problem";
import type { ServiceName } from "@edgewise/contracts/services";

/** The problem that a service's failure becomes. What is known of the failure goes to the log and nowhere else. */
export function unavailable(log: Log, peer: ServiceName, failure: LogFields): Problem {
  log("error", "service.unavailable", { peer, ...failure });
  return new Problem("service.unavailable", "A part of the platform does not answer. Try again in a moment.", {
    retryAfterSeconds: 5,
  });
}

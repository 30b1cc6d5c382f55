import { errorFields, type Log } from "@edgewise/chassis/log";
import { Problem } from "@edgewise/chassis/problem";
import type { ServiceName } from "@edgewise/contracts/services";

/** The problem that a service's failure becomes. Its cause goes to the log and nowhere else. */
export function unavailable(log: Log, service: ServiceName, error: unknown): Problem {
  log("error", "service.unavailable", { peer: service, ...errorFields(error) });
  return new Problem("service.unavailable", "A part of the platform does not answer. Try again in a moment.", {
    retryAfterSeconds: 5,
  });
}

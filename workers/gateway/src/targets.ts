import { newTarget, type Target } from "@edgewise/chassis/resilience/target";
import { type ServiceName, services } from "@edgewise/contracts/services";
import type { Waits } from "./waits.ts";

/** What requests are sent on to: the services, and the Worker that makes pages of what they say. */
export type Destination = ServiceName | "web";

/** Every destination as this isolate knows it: its circuit, its retry budget and the calls underway. */
export type Targets = Record<Destination, Target>;

/** Targets about which nothing is known yet. */
export function newTargets({ circuitOpenMs }: Waits, now: () => number = Date.now): Targets {
  const each = [...services, "web" as const].map(
    (service) => [service, newTarget(service, { openMs: circuitOpenMs }, now)] as const,
  );
  return Object.fromEntries(each) as Targets;
}

import { newTarget, type Target } from "@edgewise/chassis/resilience/target";
import { type ServiceName, services } from "@edgewise/contracts/services";
import type { Waits } from "./waits.ts";

/** Where requests are forwarded: the services, and the Worker that renders pages. */
export type Destination = ServiceName | "web";

/** The state of every destination in this isolate: its circuit, its retry budget and its calls under way. */
export type Targets = Record<Destination, Target>;

/** Targets without any history. */
export function newTargets({ circuitOpenMs }: Waits, now: () => number = Date.now): Targets {
  const each = [...services, "web" as const].map(
    (service) => [service, newTarget(service, { openMs: circuitOpenMs }, now)] as const,
  );
  return Object.fromEntries(each) as Targets;
}

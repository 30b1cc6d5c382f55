import { newTarget, type Target } from "@edgewise/chassis/resilience/target";
import { type ServiceName, services } from "@edgewise/contracts/services";

/** Every service as this isolate knows it: its circuit, its retry budget and the calls underway. */
export type Targets = Record<ServiceName, Target>;

/** Targets about which nothing is known yet. */
export function newTargets(now: () => number = Date.now): Targets {
  const each = services.map((service) => [service, newTarget(service, {}, now)] as const);
  return Object.fromEntries(each) as Targets;
}

import type { Call, Health } from "@edgewise/contracts/rpc/call";
import { type ServiceName, services } from "@edgewise/contracts/services";
import { withDeadline } from "../deadline.ts";

/** Anything that can be asked how it is. */
export interface Askable {
  health(call: Call): Promise<Health>;
}

export interface ServiceHealth {
  service: ServiceName;
  ok: boolean;
  /** What the service says of the things it depends on; empty when it does not answer. */
  checks: Record<string, boolean>;
}

export interface PlatformHealth {
  ok: boolean;
  services: ServiceHealth[];
  /** The names of those that are not well. */
  sick: ServiceName[];
}

const answerMs = 2_000;

/** Asks all services at once; one that throws or takes longer than 2 s is sick. Never throws. */
export async function platformHealth(peers: Record<ServiceName, Askable>, call: Call): Promise<PlatformHealth> {
  const asked = await Promise.all(services.map((service) => ask(service, peers[service], call)));
  const sick = asked.filter(({ ok }) => !ok).map(({ service }) => service);
  return { ok: sick.length === 0, services: asked, sick };
}

async function ask(service: ServiceName, peer: Askable, call: Call): Promise<ServiceHealth> {
  try {
    const { ok, checks } = await withDeadline(Promise.resolve(peer.health(call)), answerMs);
    return { service, ok, checks };
  } catch {
    return { service, ok: false, checks: {} };
  }
}

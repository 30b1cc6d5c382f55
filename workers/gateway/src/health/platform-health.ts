import { deadlineWithin } from "@edgewise/chassis/resilience/deadline";
import type { Target } from "@edgewise/chassis/resilience/target";
import type { Call, Health } from "@edgewise/contracts/rpc/call";
import { type ServiceName, services } from "@edgewise/contracts/services";
import { rpcAnswers } from "../rpc-answers.ts";
import type { Targets } from "../targets.ts";

/** Anything with a health check. */
export interface Askable {
  health(call: Call): Promise<Health>;
}

export interface ServiceHealth {
  service: ServiceName;
  ok: boolean;
  /** The state of the service's dependencies; empty if it does not answer. */
  checks: Record<string, boolean>;
}

export interface PlatformHealth {
  ok: boolean;
  services: ServiceHealth[];
  /** The names of the unhealthy ones. */
  sick: ServiceName[];
}

export interface Asking extends Call {
  /** How long each may take to answer. */
  healthMs: number;
  keepAlive(work: Promise<unknown>): void;
  /** Tests may pass a clock. */
  now?: (() => number) | undefined;
}

/**
 * Asks all services in parallel; one that fails, takes longer than 2 s or has its circuit open is unhealthy. Never
 * throws.
 */
export async function platformHealth(
  peers: Record<ServiceName, Askable>,
  targets: Targets,
  asking: Asking,
): Promise<PlatformHealth> {
  const asked = await Promise.all(services.map((service) => ask(service, peers[service], targets[service], asking)));
  const sick = asked.filter(({ ok }) => !ok).map(({ service }) => service);
  return { ok: sick.length === 0, services: asked, sick };
}

async function ask(service: ServiceName, peer: Askable, target: Target, asking: Asking): Promise<ServiceHealth> {
  const { keepAlive, healthMs, now = Date.now, ...call } = asking;
  try {
    const { ok, checks } = await target.call(
      async ({ deadline }) => rpcAnswers.health.parse(await peer.health({ ...call, deadline })),
      {
        kind: "question",
        deadline: deadlineWithin(healthMs, call, now()),
        keepAlive,
      },
    );
    return { service, ok, checks };
  } catch {
    return { service, ok: false, checks: {} };
  }
}

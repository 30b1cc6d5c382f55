import { BrokenCircuitError, CircuitState, CountBreaker, circuitBreaker, handleWhen } from "cockatiel";

export interface CircuitOptions {
  samples: number;
  openMs: number;
  /** Whether the error is the peer's fault. */
  isFault(error: unknown): boolean;
  now(): number;
}

export interface Circuit {
  /** Runs the work and learns from its outcome; throws BrokenCircuitError at once while the circuit is open. */
  execute<T>(work: () => Promise<T>): Promise<T>;
  isOpen(): boolean;
}

/** No call lasts longer, so an older trial was cut off together with its request and will never end. */
const trialMsMax = 60_000;

/**
 * A circuit breaker that never makes one request wait for another: while a trial is under way all others are refused,
 * and a trial whose request the platform cut off is abandoned.
 */
export function newCircuit({ samples, openMs, isFault, now }: CircuitOptions): Circuit {
  let since = now();
  const begin = (initialState?: unknown) => {
    const breaker = new CountBreaker({ threshold: 0.5, size: samples, minimumNumberOfCalls: Math.ceil(samples / 2) });
    const policy = circuitBreaker(handleWhen(isFault), { breaker, halfOpenAfter: openMs, initialState });
    policy.onStateChange(() => {
      since = now();
    });
    return policy;
  };
  let policy = begin();

  return {
    async execute(work) {
      if (policy.state === CircuitState.HalfOpen) {
        if (now() - since < trialMsMax) throw new BrokenCircuitError();
        policy = begin(policy.toJSON());
      }
      return policy.execute(work);
    },
    isOpen: () => policy.state === CircuitState.Open && now() - since < openMs,
  };
}

import {
  type BulkheadPolicy,
  bulkhead,
  ExponentialBackoff,
  fullJitterGenerator,
  handleWhen,
  isBrokenCircuitError,
  isBulkheadRejectedError,
  isTaskCancelledError,
  retry,
  TimeoutStrategy,
  timeout,
} from "cockatiel";
import { isProblem, type Problem } from "../problem.ts";
import { newCircuit } from "./circuit.ts";
import { PeerFailure } from "./peer-failure.ts";
import { newRetryBudget } from "./retry-budget.ts";

/** How one target is treated by one isolate. */
export interface Limits {
  /** How many questions may be under way at once, and separately how many changes. */
  concurrent: number;
  /** The circuit opens when more than half of the last calls failed: of this many, and of at least half as many. */
  samples: number;
  /** How long an open circuit stays open before one call is let through. */
  openMs: number;
  retries: number;
  /** The bound of the first pause before a retry; it doubles each time. The pause is a random part of it (full jitter). */
  pauseMs: number;
}

const usual: Limits = { concurrent: 512, samples: 20, openMs: 5_000, retries: 2, pauseMs: 50 };

export interface Attempt {
  /** Aborted when the deadline passes; not after a successful answer, whose body may still be streaming. */
  signal: AbortSignal;
  /** Pass it on to the peer. */
  deadline: number;
}

export interface CallPolicy {
  /** Milliseconds since 1970. */
  deadline: number;
  /**
   * A question is harmless to repeat, and its failure is the peer's. A change is sent once, and may have failed because
   * of its sender: it does not open the circuit.
   */
  kind: "question" | "change";
  /** The Worker's `waitUntil`: a call whose client goes away must still free its slot. */
  keepAlive(work: Promise<unknown>): void;
}

/** One peer, as one isolate knows it. */
export interface Target {
  /**
   * Calls the peer within the deadline. The call is shed when too many are under way and refused while the circuit is
   * open; a question is retried with backoff and full jitter as far as deadline and budget allow. Throws the peer's own
   * Problem, else PeerFailure.
   */
  call<T>(attempt: (within: Attempt) => Promise<T>, manner: CallPolicy): Promise<T>;
  /** For work without a deadline, such as an upload: throws PeerFailure while the circuit is open. */
  admit(): void;
}

/**
 * A target with its state in this isolate. It holds no timer and nothing that belongs to a request between calls.
 *
 * @example
 * const identity = newTarget("identity"); // one per isolate, outside the handler
 *
 * const people = await identity.call(({ deadline }) => env.IDENTITY.people({ ids, ...callFrom(ctx), deadline }), {
 *   kind: "question",
 *   deadline: deadlineWithin(3_000, ctx, ctx.now()),
 *   keepAlive: ctx.defer,
 * });
 */
export function newTarget(peer: string, limits: Partial<Limits> = {}, now: () => number = Date.now): Target {
  const { concurrent, samples, openMs, retries, pauseMs } = { ...usual, ...limits };
  const circuit = newCircuit({ samples, openMs, isFault: (error) => !isProblem(error), now });
  const slots: Record<CallPolicy["kind"], BulkheadPolicy> = {
    question: bulkhead(concurrent),
    change: bulkhead(concurrent),
  };
  const budget = newRetryBudget();
  const backoff = new ExponentialBackoff({
    generator: fullJitterGenerator,
    initialDelay: pauseMs,
    maxDelay: pauseMs * 2 ** retries,
  });
  const failure = (reason: PeerFailure["reason"], cause?: unknown) =>
    new PeerFailure(peer, reason, reason === "full" ? 1 : 5, cause);

  const once = <T>(attempt: (within: Attempt) => Promise<T>, deadline: number): Promise<T> =>
    timeout(Math.max(0, deadline - now()), { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false }).execute(
      async ({ signal }) => attempt({ signal, deadline }),
    );

  const asked = <T>(attempt: (within: Attempt) => Promise<T>, deadline: number): Promise<T> => {
    let attempts = 0;
    const mayRepeat = (error: unknown) =>
      !(isProblem(error) || isBrokenCircuitError(error) || isTaskCancelledError(error)) &&
      attempts <= retries &&
      deadline - now() > pauseMs * 2 ** attempts &&
      budget.spend();
    budget.earn();
    return retry(handleWhen(mayRepeat), { maxAttempts: retries, backoff }).execute(() => {
      attempts++;
      return circuit.execute(() => once(attempt, deadline));
    });
  };

  const admit = () => {
    if (circuit.isOpen()) throw failure("open");
  };

  const explained = (error: unknown): PeerFailure | Problem => {
    if (isProblem(error) || error instanceof PeerFailure) return error;
    if (isBulkheadRejectedError(error)) return failure("full");
    if (isBrokenCircuitError(error)) return failure("open");
    return isTaskCancelledError(error) ? failure("late") : failure("failed", error);
  };

  return {
    admit,
    async call(attempt, { deadline, kind, keepAlive }) {
      if (deadline <= now()) throw failure("late");
      const work = slots[kind].execute(() => {
        if (kind === "question") return asked(attempt, deadline);
        admit();
        return once(attempt, deadline);
      });
      keepAlive(work.catch(() => undefined));
      return work.catch((error: unknown) => {
        throw explained(error);
      });
    },
  };
}

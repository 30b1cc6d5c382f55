import { ApiProblem } from "./api-problem.ts";

/** One signal that fires when the time is over or the caller gives up. */
export interface Deadline {
  signal: AbortSignal;
  leftMs(): number;
  /** Removes the time limit; the caller may still abort. */
  stopClock(): void;
  /** Neither. */
  end(): void;
}

/** Starts the time of one call. After `timeoutMs` the signal's reason is a `timeout` problem. */
export function newDeadline(timeoutMs: number, given: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const giveUp = () => controller.abort(given?.reason);
  const over = () => controller.abort(new ApiProblem({ code: "timeout", detail: `No answer in ${timeoutMs} ms.` }));
  const endsAt = Date.now() + timeoutMs;
  const timer = setTimeout(over, timeoutMs);
  if (given?.aborted) giveUp();
  given?.addEventListener("abort", giveUp);
  return {
    signal: controller.signal,
    leftMs: () => endsAt - Date.now(),
    stopClock: () => clearTimeout(timer),
    end: () => {
      clearTimeout(timer);
      given?.removeEventListener("abort", giveUp);
    },
  };
}

/** Waits, unless the signal fires first: then rejects with its reason. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((settle, fail) => {
    const stop = () => {
      clearTimeout(timer);
      fail(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      settle();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}

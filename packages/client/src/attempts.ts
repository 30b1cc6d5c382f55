import { ApiProblem, problemIn } from "./api-problem.ts";
import { type Deadline, pause } from "./deadline.ts";
import { isRepeatable } from "./request.ts";

/** How a request leaves: the platform's `fetch`, or a service binding's. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** How often, and how long between: a random part of `baseMs` doubled with every repeat, at most `pauseMaxMs`. */
export interface Patience {
  retries: number;
  baseMs: number;
  pauseMaxMs: number;
}

const mayPass = new Set([429, 502, 503, 504]);

/**
 * The answer that counts: a success, or 304. Repeats what is harmless to repeat while nobody answers or the platform is
 * busy, with full jitter on top of what `Retry-After` asks for, never past the deadline. Throws `ApiProblem`.
 */
export async function attempt(
  send: Send,
  url: string,
  init: RequestInit,
  patience: Patience,
  deadline: Deadline,
): Promise<Response> {
  const repeats = isRepeatable(init) ? patience.retries : 0;
  for (let repeated = 0; ; repeated++) {
    const outcome = await once(send, url, { ...init, signal: deadline.signal });
    if (!(outcome instanceof ApiProblem)) return outcome;
    const waitMs = pauseMs(outcome, repeated, patience);
    const isFinal = repeated >= repeats || !(outcome.code === "network" || mayPass.has(outcome.status));
    if (isFinal || waitMs >= deadline.leftMs()) throw outcome;
    await pause(waitMs, deadline.signal);
  }
}

async function once(send: Send, url: string, init: RequestInit & { signal: AbortSignal }) {
  try {
    const response = await send(url, init);
    return response.ok || response.status === 304 ? response : await problemIn(response);
  } catch (cause) {
    if (init.signal.aborted) throw init.signal.reason;
    return new ApiProblem({ code: "network", detail: "The platform cannot be reached.", cause });
  }
}

function pauseMs(problem: ApiProblem, repeated: number, { baseMs, pauseMaxMs }: Patience): number {
  const jitter = Math.random() * Math.min(pauseMaxMs, baseMs * 2 ** repeated);
  return (problem.retryAfterSeconds ?? 0) * 1000 + jitter;
}

import { ApiProblem, problemIn } from "./api-problem.ts";
import { type Deadline, pause } from "./deadline.ts";
import { isRepeatable } from "./request.ts";

/** How a request is sent: the runtime's `fetch`, or a service binding's. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** How often to retry, and how long to wait in between. */
export interface RetryPolicy {
  /** Retries after a failure that may be temporary; 0 for none. */
  retries: number;
  /** A pause is a random part of this, doubled with every repeat. */
  baseMs: number;
  /** No pause is longer. When the platform asks for more (`Retry-After`), the call fails at once instead. */
  pauseMaxMs: number;
}

const mayPass = new Set([429, 502, 503, 504]);

/**
 * The final answer: a success or a redirect (3xx). Retries what is harmless to repeat while there is no answer or the
 * platform is busy, with full jitter on top of what `Retry-After` asks for, never past the deadline. Throws
 * `ApiProblem`.
 */
export async function attempt(
  send: Send,
  url: string,
  init: RequestInit,
  retryPolicy: RetryPolicy,
  deadline: Deadline,
): Promise<Response> {
  const repeats = isRepeatable(init) ? retryPolicy.retries : 0;
  for (let repeated = 0; ; repeated++) {
    const outcome = await once(send, url, { ...init, signal: deadline.signal });
    if (!(outcome instanceof ApiProblem)) return outcome;
    const waitMs = pauseMs(outcome, repeated, retryPolicy);
    const isFinal = repeated >= repeats || !(outcome.code === "network" || mayPass.has(outcome.status));
    if (isFinal || waitMs > Math.min(retryPolicy.pauseMaxMs, deadline.leftMs())) throw outcome;
    await pause(waitMs, deadline.signal);
  }
}

async function once(send: Send, url: string, init: RequestInit & { signal: AbortSignal }) {
  try {
    const response = await send(url, init);
    return response.status < 400 ? response : await problemIn(response);
  } catch (cause) {
    if (init.signal.aborted) throw init.signal.reason;
    return new ApiProblem({ code: "network", detail: "The platform cannot be reached.", cause });
  }
}

/** Full jitter, so that clients that failed together do not retry together. */
function pauseMs({ retryAfterSeconds = 0 }: ApiProblem, repeated: number, { baseMs, pauseMaxMs }: RetryPolicy): number {
  const askedMs = retryAfterSeconds * 1000;
  return askedMs + Math.random() * Math.min(baseMs * 2 ** repeated, Math.max(0, pauseMaxMs - askedMs));
}

/** What every RPC input carries: the caller's position in the trace (W3C Trace Context), and how long the caller waits. */
export interface Call {
  traceparent: string;
  tracestate?: string | undefined;
  /** Milliseconds since 1970. A service that is asked never waits longer than this for its own peers. */
  deadline?: number | undefined;
}

/** A service's health: `false` marks a dependency that did not answer. */
export interface Health {
  ok: boolean;
  checks: Record<string, boolean>;
}

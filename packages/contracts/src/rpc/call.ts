/** What every RPC input carries: the caller's position in the trace (W3C Trace Context), and how long the caller waits. */
export interface Call {
  traceparent: string;
  tracestate?: string | undefined;
  /** Milliseconds since 1970; whoever is asked waits for nobody longer than this. */
  deadline?: number | undefined;
}

/** A service's answer to "are you well?": `false` names a dependency that did not answer. */
export interface Health {
  ok: boolean;
  checks: Record<string, boolean>;
}

/** What every RPC input carries: the caller's position in the trace (W3C Trace Context), new for each call. */
export interface Call {
  traceparent: string;
  tracestate?: string | undefined;
}

/** A service's answer to "are you well?": `false` names a dependency that did not answer. */
export interface Health {
  ok: boolean;
  checks: Record<string, boolean>;
}

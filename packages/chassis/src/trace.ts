/**
 * W3C Trace Context (Recommendation, 23 November 2021): the position of one request in its trace. Parsing is strict,
 * and a `tracestate` counts only together with a valid `traceparent`.
 */
export interface Trace {
  /** 32 lower-case hex digits, the same for everything that one outside request causes. */
  traceId: string;
  /** 16 lower-case hex digits: the caller's span, or null where the trace begins. */
  parentId: string | null;
  /** This hop's own span, which the next hop sees as its parent. */
  spanId: string;
  sampled: boolean;
  /** The `tracestate` list to pass on, unchanged and in order; empty when there is none. */
  state: string;
}

const versionFormat = /^([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const simpleKey = /^[a-z][a-z0-9_\-*/]{0,255}$/;
const tenantKey = /^[a-z0-9][a-z0-9_\-*/]{0,240}@[a-z][a-z0-9_\-*/]{0,13}$/;
const stateValue = /^[\x20-\x2b\x2d-\x3c\x3e-\x7e]{0,255}[\x21-\x2b\x2d-\x3c\x3e-\x7e]$/;
const stateMembersMax = 32;

/**
 * Continues the caller's trace, or begins one if the caller sent none or an invalid one. One in `sampledOneIn` of those
 * that begin here is sampled.
 */
export function traceOf(headers: Headers, sampledOneIn = 1): Trace {
  const traceparent = headers.get("traceparent");
  if (traceparent === null) return newTrace(sampledOneIn);
  return continued(traceparent, headers.get("tracestate") ?? "", sampledOneIn);
}

/** Begins a trace: for a request without one, and for sweeps. */
export function newTrace(sampledOneIn = 1): Trace {
  // A random UUID (RFC 9562, 5.4) is never all zeros, and its last 62 bits are random.
  const traceId = crypto.randomUUID().replaceAll("-", "");
  const sampled = isSampled(traceId, sampledOneIn);
  return { traceId, parentId: null, spanId: newSpanId(), sampled, state: "" };
}

/** Decided by the id's last digits, which are random, so everyone who knows the id decides alike. */
function isSampled(traceId: string, oneIn: number): boolean {
  return oneIn <= 1 || Number.parseInt(traceId.slice(-8), 16) % oneIn === 0;
}

/** Continues a trace that came as plain values, in an RPC call or an event. */
export function traceFrom(call: { traceparent: string; tracestate?: string | undefined }): Trace {
  return continued(call.traceparent, call.tracestate ?? "");
}

function continued(traceparent: string, tracestate: string, sampledOneIn?: number): Trace {
  const parent = parseTraceparent(traceparent);
  return parent ? { ...parent, spanId: newSpanId(), state: parseTracestate(tracestate) } : newTrace(sampledOneIn);
}

/** The trace to pass on: as headers of a fetch, or as fields of an RPC call or event. Its parent is this hop's span. */
export function traceFields(trace: Trace): { traceparent: string; tracestate?: string } {
  const traceparent = `00-${trace.traceId}-${trace.spanId}-${trace.sampled ? "01" : "00"}`;
  return trace.state ? { traceparent, tracestate: trace.state } : { traceparent };
}

/** Section 3.2: a later version is read as if it were version 00; ff and all-zero ids (which the pattern knows) are invalid. */
function parseTraceparent(header: string): Pick<Trace, "traceId" | "parentId" | "sampled"> | null {
  const [, version, traceId, parentId, flags, rest] = versionFormat.exec(header.trim()) ?? [];
  if (!version || !traceId || !parentId || !flags || version === "ff") return null;
  if (version === "00" && rest !== undefined) return null;
  return { traceId, parentId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** Section 3.3: one bad or repeated member, or more than 32, and the whole list is dropped. Empty members are fine. */
function parseTracestate(header: string): string {
  if (header === "") return "";
  const members = header
    .split(",")
    .map((member) => member.replace(/^[\t ]+|[\t ]+$/g, ""))
    .filter((member) => member !== "");
  const keys = members.map((member) => member.slice(0, Math.max(member.indexOf("="), 0)));
  const valid = members.every((member, i) => {
    const key = keys[i] ?? "";
    return (simpleKey.test(key) || tenantKey.test(key)) && stateValue.test(member.slice(key.length + 1));
  });
  return valid && members.length <= stateMembersMax && new Set(keys).size === keys.length ? members.join(",") : "";
}

/** 60 random bits; never all zeros, because the version of a UUID is among its digits. */
function newSpanId(): string {
  const uuid = crypto.randomUUID();
  return uuid.slice(14, 18) + uuid.slice(24);
}

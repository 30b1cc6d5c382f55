import { isLoopback } from "./loopback.ts";
import type { Trace } from "./trace.ts";

export type Level = "debug" | "info" | "warn" | "error";
export type LogFields = Record<string, unknown>;

/**
 * Writes one line. `event` is a dotted name; `fields` hold ids and numbers, never bodies, tokens or emails. What was
 * thrown goes in as `thrown`: the line then has its class and where it came from.
 */
export type Log = (level: Level, event: string, fields?: LogFields) => void;

const secretKey =
  /authorization|cookie|token|secret|password|passwd|api.?key|signature|credential|e.?mail|otp|^code$|^body$/i;
const secretValue = /\b(?:Bearer\s+\S+|ey[\w-]{8,}\.[\w-]+\.[\w-]+|ewk_\w+|[^\s@"<>]+@[^\s@"<>]+\.[a-z]{2,})/gi;
const textMax = 300;
const depthMax = 4;
const judgedMax = 1_000;

/** Where lines come from and go to. */
export interface LogOptions {
  trace?: Pick<Trace, "traceId" | "spanId"> | undefined;
  /** PUBLIC_ORIGIN. Only on a loopback address is what was thrown shown whole, after its line. */
  origin?: string | undefined;
  sink?: Pick<Console, Level>;
}

/** A logger that writes one redacted JSON object per line, with the service and the trace. */
export function newLog(service: string, { trace, origin, sink = console }: LogOptions = {}): Log {
  return (level, event, fields = {}) => {
    const head = { at: new Date().toISOString(), level, event, service };
    const place = trace && { traceId: trace.traceId, spanId: trace.spanId };
    const isFailure = "thrown" in fields;
    const shown = isFailure ? explained(fields) : fields;
    sink[level](JSON.stringify(Object.assign(head, place, redactFields(shown, 0))));
    // On its own, not in the line: `wrangler dev` then finds the places in our sources for the frames.
    if (isFailure && isLoopback(origin ?? "")) sink[level](fields.thrown);
  };
}

/** The fields with what may be logged of what was thrown in its place. Most lines have none, and are not copied. */
function explained({ thrown, ...others }: LogFields): LogFields {
  return { ...others, ...errorFields(thrown) };
}

/**
 * What may be logged of an error: its class and where it came from. Never the message of an unknown error, because the
 * message of a database error holds the bound values.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    stack: frames.slice(0, 4).map((frame) => frame.trim()),
    ...(constraintOf(error) && { constraint: constraintOf(error) }),
    ...(error.cause instanceof Error && { cause: errorFields(error.cause) }),
  };
}

function constraintOf(error: Error): string | undefined {
  return /(?:constraint failed|no such (?:table|column)): [\w., <>=]+/.exec(error.message)?.[0];
}

function redact(value: unknown, depth: number): unknown {
  if (typeof value === "string") return value.replace(secretValue, "[redacted]").slice(0, textMax);
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return value;
  if (depth >= depthMax) return "[deep]";
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => redact(item, depth + 1));
  return redactFields(value, depth);
}

function redactFields(fields: object, depth: number): LogFields {
  const shown: LogFields = {};
  for (const [key, item] of Object.entries(fields)) {
    shown[key] = isSecret(key) ? "[redacted]" : redact(item, depth + 1);
  }
  return shown;
}

/** Every request's line has the same few keys, so their redaction is remembered. */
const judged = new Map<string, boolean>();

function isSecret(key: string): boolean {
  const known = judged.get(key);
  if (known !== undefined) return known;
  const verdict = secretKey.test(key);
  if (judged.size < judgedMax) judged.set(key, verdict);
  return verdict;
}

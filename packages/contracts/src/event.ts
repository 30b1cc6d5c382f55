import { z } from "zod";

/** An event as a verb writes it; `commit` adds the envelope. */
export interface Draft<T extends string = string, D = unknown> {
  type: T;
  data: D;
}

/** Makes drafts of one event type; `data` is the schema that consumers may rely on, to which fields are only ever added. */
export interface EventKind<T extends string, S extends z.ZodType> {
  (data: z.input<S>): Draft<T, z.output<S>>;
  type: T;
  data: S;
}

/**
 * Declares an event `<service>.<subject>.<past tense>.v<N>`. Data that identifies a person goes under `data.pii`, or is
 * left out.
 */
export function event<const T extends `${string}.${string}.${string}.v${number}`, S extends z.ZodType>(
  type: T,
  data: S,
): EventKind<T, S> {
  const draft = (input: z.input<S>): Draft<T, z.output<S>> => ({ type, data: data.parse(input) });
  return Object.assign(draft, { type, data });
}

/** The CloudEvents 1.0 envelope of one event kind, with its Distributed Tracing extension. */
export function envelope<T extends string, S extends z.ZodType>(kind: EventKind<T, S>) {
  return z.object({
    specversion: z.literal("1.0"),
    id: z.string(),
    source: z.string(),
    type: z.literal(kind.type),
    time: z.iso.datetime(),
    datacontenttype: z.literal("application/json"),
    traceparent: z.string(),
    tracestate: z.string().optional(),
    data: kind.data,
  });
}

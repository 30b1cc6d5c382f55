import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newTrace, traceFields, traceFrom, traceOf } from "../src/trace.ts";

const traceId = "0af7651916cd43dd8448eb211c80319c";
const parentId = "b7ad6b7169203331";
const parse = (traceparent: string, tracestate?: string) =>
  traceOf(new Headers({ traceparent, ...(tracestate !== undefined && { tracestate }) }));

describe("traceparent (W3C Trace Context, 3.2)", () => {
  it("continues a valid one with a span of its own", () => {
    const trace = parse(`00-${traceId}-${parentId}-01`);
    expect(trace).toMatchObject({ traceId, parentId, sampled: true });
    expect(trace.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(trace.spanId).not.toBe(parentId);
  });

  it.each([
    ["00", "not sampled", false],
    ["01", "sampled", true],
    ["fe", "unknown flags only", false],
    ["ff", "unknown flags and sampled", true],
  ])("reads flags %s as %s", (flags, _meaning, sampled) => {
    expect(parse(`00-${traceId}-${parentId}-${flags}`).sampled).toBe(sampled);
  });

  it("never passes on flags that version 00 does not define", () => {
    expect(traceFields(parse(`00-${traceId}-${parentId}-ff`)).traceparent).toMatch(/-01$/);
  });

  it.each([`cc-${traceId}-${parentId}-01`, `cc-${traceId}-${parentId}-01-what-the-future-brings`])(
    "reads a later version as far as version 00 goes: %s",
    (header) => {
      expect(parse(header).traceId).toBe(traceId);
      expect(traceFields(parse(header)).traceparent).toMatch(/^00-/);
    },
  );

  it.each([
    ["ff", `ff-${traceId}-${parentId}-01`],
    ["a longer version 00", `00-${traceId}-${parentId}-01-x`],
    ["a later version that goes on without a dash", `cc-${traceId}-${parentId}-01.x`],
    ["an all-zero trace id", `00-${"0".repeat(32)}-${parentId}-01`],
    ["an all-zero parent id", `00-${traceId}-${"0".repeat(16)}-01`],
    ["upper case", `00-${traceId.toUpperCase()}-${parentId}-01`],
    ["a short trace id", `00-${traceId.slice(1)}-${parentId}-01`],
    ["two of them", `00-${traceId}-${parentId}-01, 00-${traceId}-${parentId}-01`],
    ["nothing", ""],
  ])("begins a new trace for %s", (_why, header) => {
    const trace = parse(header, "a=1");
    expect(trace).toMatchObject({ parentId: null, state: "" });
    expect(trace.traceId).not.toBe(traceId);
  });

  it("gives what it passes on back, whatever the trace", () => {
    const trace = newTrace();
    expect(traceFrom(traceFields(trace))).toMatchObject({ traceId: trace.traceId, parentId: trace.spanId });
  });

  it("survives any text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x21-\x7e]*$/), (text) => {
        expect(parse(text).traceId).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
      }),
    );
  });
});

describe("a trace that begins here", () => {
  const many = (oneIn: number) => Array.from({ length: 2_000 }, () => newTrace(oneIn));

  it("has ids that are never all zeros and never the same", () => {
    const traces = many(1);
    for (const { traceId, spanId } of traces) {
      expect(traceId).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
      expect(spanId).toMatch(/^(?!0{16})[0-9a-f]{16}$/);
    }
    expect(new Set(traces.map((trace) => trace.traceId)).size).toBe(2_000);
    expect(new Set(traces.map(({ spanId }) => spanId)).size).toBe(2_000);
  });

  it("is sampled once in so many times, and always where that is 1", () => {
    const sampled = (oneIn: number) => many(oneIn).filter((trace) => trace.sampled).length;
    expect(sampled(1)).toBe(2_000);
    // Of 2,000 about 500; that it were below 350 or above 650 does not happen.
    expect(sampled(4)).toBeGreaterThan(350);
    expect(sampled(4)).toBeLessThan(650);
  });

  it("takes the caller's word whether it is sampled where it only goes on here", () => {
    const headers = new Headers({ traceparent: `00-${traceId}-${parentId}-01` });
    expect(traceOf(headers, 1_000_000_000).sampled).toBe(true);
  });
});

describe("tracestate (3.3)", () => {
  const state = (header: string) => parse(`00-${traceId}-${parentId}-01`, header).state;

  it.each([
    ["one member", "congo=t61rcWkgMzE", "congo=t61rcWkgMzE"],
    ["members in order", "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE", "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE"],
    ["spaces around and empty members", "a=1 ,\t, b=2", "a=1,b=2"],
    ["a multi-tenant key", "fw529a3039@dt=FfAxN", "fw529a3039@dt=FfAxN"],
    ["32 members", Array.from({ length: 32 }, (_, i) => `k${i}=v`).join(","), undefined],
    ["a key of 256 characters", `${"k".repeat(256)}=v`, undefined],
    ["a value of 256 characters", `k=${"v".repeat(256)}`, undefined],
    ["a value with a space inside", "k=a b", "k=a b"],
  ])("keeps %s", (_what, header, kept = header) => {
    expect(state(header)).toBe(kept);
  });

  it.each([
    ["33 members", Array.from({ length: 33 }, (_, i) => `k${i}=v`).join(",")],
    ["a repeated key", "a=1,a=2"],
    ["a key in upper case", "A=1"],
    ["a key that begins with a digit without a tenant", "1a=1"],
    ["a tenant of 242 characters", `${"t".repeat(242)}@v=1`],
    ["a system of 15 characters", `t@${"v".repeat(15)}=1`],
    ["a key of 257 characters", `${"k".repeat(257)}=v`],
    ["a value of 257 characters", `k=${"v".repeat(257)}`],
    ["an equals sign in a value", "k=a=b"],
    ["an empty value", "k="],
    ["a member without a value", "k"],
  ])("drops the whole list for %s", (_what, header) => {
    expect(state(header)).toBe("");
  });

  it("joins several headers in order", () => {
    const headers = new Headers({ traceparent: `00-${traceId}-${parentId}-01`, tracestate: "a=1" });
    headers.append("tracestate", "b=2");
    expect(traceOf(headers).state).toBe("a=1,b=2");
  });
});

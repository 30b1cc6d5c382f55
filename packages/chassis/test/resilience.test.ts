import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Problem } from "../src/problem.ts";
import { deadlineIn, deadlineWithin } from "../src/resilience/deadline.ts";
import type { PeerFailure } from "../src/resilience/peer-failure.ts";
import { newRetryBudget } from "../src/resilience/retry-budget.ts";
import { type Attempt, type CallPolicy, type Limits, newTarget } from "../src/resilience/target.ts";

const never = () => new Promise<never>(() => undefined);

/** A target whose calls are counted. */
function peer(limits: Partial<Limits> = {}) {
  const target = newTarget("content", { pauseMs: 1, ...limits });
  const kept: Promise<unknown>[] = [];
  let attempts = 0;
  const call = <T>(answer: (within: Attempt) => Promise<T>, over: Partial<CallPolicy> = {}) =>
    target.call(
      (within) => {
        attempts++;
        return answer(within);
      },
      { kind: "question", deadline: Date.now() + 2_000, keepAlive: (work) => kept.push(work), ...over },
    );
  const failure = (answer: () => Promise<unknown>, over: Partial<CallPolicy> = {}): Promise<PeerFailure> =>
    call(answer, over).then(
      () => Promise.reject(new Error("It answered.")),
      (error) => error,
    );
  return { target, call, failure, kept, attempts: () => attempts };
}

const down = () => Promise.reject(new Error("away"));
const well = async () => "well";

/** Fails often enough for the circuit to open. */
async function broken(limits: Partial<Limits> = {}) {
  const it = peer({ samples: 4, retries: 0, ...limits });
  for (let i = 0; i < 2; i++) await it.failure(down);
  return it;
}

describe("a question", () => {
  it("is repeated until it is answered, with a pause before each repeat", async () => {
    const { call, attempts } = peer();
    expect(await call(async () => (attempts() < 3 ? down() : "well"))).toBe("well");
    expect(attempts()).toBe(3);
  });

  it("is given up after its retries, and says why to the log alone", async () => {
    const { failure, attempts } = peer();
    const error = await failure(down);
    expect(error).toMatchObject({ name: "PeerFailure", peer: "content", reason: "failed", cause: new Error("away") });
    expect(error.message).toBe("content: failed");
    expect(attempts()).toBe(3);
  });

  it("that was answered with a problem is not repeated, and the problem comes through", async () => {
    const { call, attempts } = peer();
    const problem = new Problem("resource.missing", "No such course.");
    await expect(call(() => Promise.reject(problem))).rejects.toBe(problem);
    expect(attempts()).toBe(1);
  });

  it("is repeated for one call in ten when everything fails", async () => {
    const { failure, attempts } = peer({ samples: 1_000 });
    for (let i = 0; i < 40; i++) await failure(down);
    expect(attempts()).toBe(40 + 10 + 3);
  });

  it("does not begin a repeat for which no time is left", async () => {
    const { failure, attempts } = peer({ pauseMs: 1_000 });
    await failure(down, { deadline: Date.now() + 500 });
    expect(attempts()).toBe(1);
  });
});

describe("a deadline", () => {
  it.each(["question", "change"] as const)("ends the wait for a %s and tells the peer's call", async (kind) => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { failure, attempts } = peer();
    const { call } = peer();
    const startedAt = Date.now();
    const seen: { signal?: AbortSignal; ended?: unknown } = {};
    const silent = ({ signal }: Attempt) => {
      seen.signal = signal;
      return never();
    };
    const ended = call(silent, { kind, deadline: startedAt + 60 }).catch((error: unknown) => {
      seen.ended = error;
    });
    await vi.advanceTimersByTimeAsync(59);
    expect([seen.ended, seen.signal?.aborted]).toEqual([undefined, false]);
    await vi.advanceTimersByTimeAsync(1);
    await ended;
    expect(seen).toMatchObject({ ended: { reason: "late" }, signal: { aborted: true } });
    expect((await failure(never, { kind, deadline: startedAt })).reason).toBe("late");
    expect(attempts()).toBe(0);
  });

  it("is passed on, and is never later than the caller's", async () => {
    const deadline = Date.now() + 500;
    expect(await peer().call(async (within) => within.deadline, { deadline })).toBe(deadline);
    expect(deadlineWithin(3_000, { deadline: 10_000 }, 9_000)).toBe(10_000);
    expect(deadlineWithin(3_000, { deadline: 99_000 }, 9_000)).toBe(12_000);
    expect(deadlineWithin(3_000, {}, 9_000)).toBe(12_000);
  });

  it("leaves what streams on after the answer alone", async () => {
    const deadline = Date.now() + 20;
    const signal = await peer().call(async (within) => within.signal, { deadline });
    await expect.poll(() => Date.now()).toBeGreaterThan(deadline + 10);
    expect(signal.aborted).toBe(false);
  });

  it.each([
    ["1700000000000", 1_700_000_000_000],
    ["soon", undefined],
    ["-5", undefined],
    ["1e99", undefined],
    ["", undefined],
  ])("in the header reads %j as %j", (value, deadline) => {
    expect(deadlineIn(new Headers({ "X-Edgewise-Deadline": value }))).toBe(deadline);
  });
});

describe("a change", () => {
  it("is sent once, whatever becomes of it", async () => {
    const { failure, attempts } = peer();
    expect((await failure(down, { kind: "change" })).reason).toBe("failed");
    expect(attempts()).toBe(1);
  });

  it("that fails does not open the circuit: its sender may be to blame", async () => {
    const { call, failure } = peer({ samples: 2 });
    for (let i = 0; i < 10; i++) await failure(down, { kind: "change" });
    expect(await call(well)).toBe("well");
  });
});

describe("the circuit", () => {
  it("opens when more than half of the calls fail, and then nothing is asked", async () => {
    const { failure, target, attempts } = await broken();
    for (const kind of ["question", "change"] as const) {
      expect(await failure(well, { kind })).toMatchObject({ reason: "open", retryAfterSeconds: 5 });
    }
    expect(() => target.admit()).toThrow(expect.objectContaining({ reason: "open" }));
    expect(attempts()).toBe(2);
  });

  it("closes again after one good call", async () => {
    const { call, target } = await broken({ openMs: 0 });
    expect(await call(well)).toBe("well");
    expect(await Promise.all([call(well), call(well)])).toEqual(["well", "well"]);
    expect(() => target.admit()).not.toThrow();
  });

  it("tries with one call alone, and makes no other wait for it", async () => {
    const { call, failure, attempts } = await broken({ openMs: 0 });
    const trial = Promise.withResolvers<string>();
    const first = call(() => trial.promise);
    expect((await failure(well)).reason).toBe("open");
    trial.resolve("back");
    expect(await first).toBe("back");
    expect(await call(well)).toBe("well");
    expect(attempts()).toBe(4);
  });

  it("stays closed over problems, which are answers", async () => {
    const { call } = peer({ samples: 2 });
    const problem = new Problem("internal", "A bug in one route.");
    for (let i = 0; i < 10; i++) await call(() => Promise.reject(problem)).catch(() => undefined);
    expect(await call(well)).toBe("well");
  });
});

describe("a bulkhead", () => {
  it("sheds at once what is more than it holds, and changes hold no place of questions", async () => {
    const { call, failure } = peer({ concurrent: 2 });
    const answer = Promise.withResolvers<string>();
    const waiting = [call(() => answer.promise), call(() => answer.promise)];
    expect(await failure(well)).toMatchObject({ reason: "full", retryAfterSeconds: 1 });
    expect(await call(well, { kind: "change" })).toBe("well");
    answer.resolve("well");
    expect(await Promise.all(waiting)).toEqual(["well", "well"]);
    expect(await call(well)).toBe("well");
  });

  it("keeps each call alive to its end, so that a client that goes away takes no place with it", async () => {
    const { call, failure, kept } = peer();
    await call(well);
    await failure(down);
    expect(await Promise.all(kept)).toEqual(["well", undefined]);
  });
});

it("a retry budget saves up to its bound", () => {
  const budget = newRetryBudget({ share: 0.5, saved: 1 });
  expect([budget.spend(), budget.spend()]).toEqual([true, false]);
  for (let i = 0; i < 9; i++) budget.earn();
  expect([budget.spend(), budget.spend()]).toEqual([true, false]);
});

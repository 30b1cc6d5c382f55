import { env } from "cloudflare:workers";
import { soak } from "@edgewise/testkit/soak";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ledger, localLedger, newBook, type Stamp } from "../src/ledger.ts";
import { durableLedger } from "../src/ledger-object.ts";
import { newLedgerView } from "../src/ledger-view.ts";
import type { SpecimenEnv } from "./specimen/worker.ts";

const specimen = env as unknown as SpecimenEnv;

/** Ledgers that have to behave alike. */
const ledgers: [string, () => Ledger][] = [
  ["in memory", () => localLedger()],
  ["a Durable Object", () => durableLedger(specimen.LEDGER, crypto.randomUUID())],
];

for (const [name, newLedger] of ledgers) {
  describe(`a ledger, ${name}`, () => {
    it("numbers invalidations, and tells each reader what is new to it", async () => {
      const ledger = newLedger();
      const start = await ledger.read(undefined);
      expect(start).toMatchObject({ seq: 0, floor: 0, changes: [] });
      const first = await ledger.invalidate(["a", "b"], start);
      expect(first.changes.map(({ group }) => group).sort()).toEqual(["a", "b"]);
      const second = await ledger.invalidate(["b"], first);
      expect(second).toMatchObject({ seq: first.seq + 1, changes: [{ group: "b", seq: first.seq + 1 }] });
      expect((await ledger.read(second)).changes).toEqual([]);
      expect((await ledger.read(undefined)).changes.length).toBe(2);
    });
    it("tells everything to somebody who read another ledger", async () => {
      const ledger = newLedger();
      await ledger.invalidate(["a"], undefined);
      expect((await ledger.read({ ledger: "other", seq: 999 })).changes.length).toBe(1);
    });
  });
}

it("the Durable Object forgets the oldest groups and raises its floor to them", async () => {
  const ledger = durableLedger(specimen.LEDGER, crypto.randomUUID());
  await ledger.invalidate(["oldest"], undefined);
  for (let part = 0; part < 12; part++)
    await ledger.invalidate(
      Array.from({ length: 1_000 }, (_, i) => `${part}-${i}`),
      undefined,
    );
  const { seq, floor, changes } = await ledger.read(undefined);
  expect(seq).toBe(13);
  expect(floor).toBeGreaterThanOrEqual(1);
  expect(changes.length).toBeLessThanOrEqual(11_000);
  expect(changes.some(({ group }) => group === "oldest")).toBe(false);
  expect(changes.every((change) => change.seq > floor)).toBe(true);
});

it("a book never vouches for a stamp that an invalidation overtook, however small it is kept", () => {
  const history = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(history, fc.nat(30), fc.integer({ min: 1, max: 4 }), (groups, at, groupsMax) => {
      const book = newBook({ ledger: "l", seq: 0, floor: 0, changes: [] }, groupsMax);
      for (const [i, group] of groups.entries())
        book.apply({ ledger: "l", seq: i + 1, floor: 0, changes: [{ group, seq: i + 1 }] });
      for (const group of groups) {
        const isVouchedFor = at >= book.floor && at >= book.lastInvalidation(group);
        if (isVouchedFor) expect(groups.lastIndexOf(group) + 1).toBeLessThanOrEqual(at);
      }
    }),
    soak("ledger", { runs: 50_000 }),
  );
});

describe("a view of the ledger", () => {
  function newView(ledger: Ledger) {
    let now = 1_000_000;
    const errors: unknown[] = [];
    let work: Promise<unknown>[] = [];
    const options = { periodMs: 2_000, ageMaxMs: 5_000, waitMs: 100, groupsMax: 100 };
    const view = newLedgerView({ ledger, clock: () => now, ...options, report: (error) => errors.push(error) });
    const waitUntil = (promise: Promise<unknown>) => void work.push(promise);
    const settle = async () => {
      await Promise.all(work);
      work = [];
    };
    const passes = (ms: number) => {
      now += ms;
    };
    const refresh = async () => {
      await view.refresh(waitUntil);
      await settle();
    };
    return { view, waitUntil, settle, passes, errors, refresh };
  }
  const stampOf = ({ view }: ReturnType<typeof newView>): Stamp => view.stamp() ?? { ledger: "none", seq: -1 };

  it("knows nothing before it was read, and asks once for many", async () => {
    let reads = 0;
    const ledger = localLedger();
    const own = newView({
      ...ledger,
      read: (since) => {
        reads++;
        return ledger.read(since);
      },
    });
    expect(own.view.standing(["a"], { ledger: "x", seq: 9 })).toBe("unknown");
    expect(own.view.standing([], undefined)).toBe("valid");
    await Promise.all(Array.from({ length: 50 }, () => own.view.refresh(own.waitUntil)));
    expect(reads).toBe(1);
    expect(own.view.standing(["a"], stampOf(own))).toBe("valid");
    expect(own.view.refresh(own.waitUntil)).toBeUndefined();
    expect(reads).toBe(1);
  });
  it("is read in the background when it ages, and waited for when it is too old", async () => {
    const own = newView(localLedger());
    await own.refresh();
    own.passes(3_000);
    expect(own.view.refresh(own.waitUntil)).toBeUndefined();
    await own.settle();
    own.passes(6_000);
    expect(own.view.refresh(own.waitUntil)).toBeInstanceOf(Promise);
  });
  it("sees its own invalidation at once and that of others when it reads", async () => {
    const ledger = localLedger();
    const [writer, reader] = [newView(ledger), newView(ledger)];
    await Promise.all([writer.refresh(), reader.refresh()]);
    const [before, beforeToo] = [stampOf(writer), stampOf(reader)];
    writer.view.invalidate(["a"], writer.waitUntil);
    expect(writer.view.standing(["a"], before)).toBe("invalidated");
    await writer.settle();
    expect(writer.view.standing(["a", "b"], before)).toBe("invalidated");
    expect(writer.view.standing(["b"], before)).toBe("valid");
    expect(writer.view.standing(["a"], stampOf(writer))).toBe("valid");
    expect(reader.view.standing(["a"], beforeToo)).toBe("valid");
    reader.passes(3_000);
    await reader.refresh();
    expect(reader.view.standing(["a"], beforeToo)).toBe("invalidated");
  });
  it("vouches for nothing once it was not heard for too long, and remembers what it could not tell", async () => {
    const ledger = localLedger();
    let isDown = false;
    const fail = () => Promise.reject(new Error("unreachable"));
    const own = newView({
      read: (since) => (isDown ? fail() : ledger.read(since)),
      invalidate: (groups, since) => (isDown ? fail() : ledger.invalidate(groups, since)),
    });
    await own.refresh();
    const stamp = stampOf(own);
    isDown = true;
    own.view.invalidate(["a"], own.waitUntil);
    await own.settle();
    expect(own.view.standing(["a"], stampOf(own))).toBe("invalidated");
    expect(own.view.standing(["b"], stamp)).toBe("valid");
    own.passes(6_000);
    await own.refresh();
    expect([own.view.standing(["b"], stamp), own.view.stamp()]).toEqual(["unknown", undefined]);
    expect(own.errors.length).toBe(2);
    isDown = false;
    own.passes(3_000);
    await own.refresh();
    expect(own.view.standing(["b"], stamp)).toBe("valid");
    expect(own.view.standing(["a"], stamp)).toBe("invalidated");
    expect((await ledger.read(undefined)).changes).toEqual([{ group: "a", seq: 1 }]);
  });
  it("does not trust stamps of a ledger that lost its memory", async () => {
    const ledgers = [localLedger("first"), localLedger("second")];
    let current = ledgers[0] ?? localLedger();
    const own = newView({
      read: (since) => current.read(since),
      invalidate: (g, since) => current.invalidate(g, since),
    });
    await own.refresh();
    const stamp = stampOf(own);
    current = ledgers[1] ?? localLedger();
    own.passes(3_000);
    await own.refresh();
    expect(own.view.standing(["a"], stamp)).toBe("invalidated");
  });
});

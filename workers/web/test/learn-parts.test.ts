import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cueAt } from "../islands/parts/cue-at.ts";
import type { KeptReport } from "../islands/parts/device.ts";
import { mergedReports } from "../islands/parts/merged-reports.ts";
import { mergedRanges, type Range } from "../islands/parts/ranges.ts";
import { newWatched } from "../islands/parts/watched.ts";
import { commandOf, nextRate } from "../islands/player/command-of.ts";
import { clock, secondsOf } from "../src/learn/clock.ts";

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
const page = { tag: "BODY" };

describe("what was watched", () => {
  it("is one stretch while the film plays, and begins anew after a jump", () => {
    const watched = newWatched();
    for (const second of [0, 0.25, 0.5, 0.75, 1]) watched.at(second, 1);
    watched.cut();
    for (const second of [40, 40.25, 40.5]) watched.at(second, 1);
    expect(watched.take()).toEqual([
      [0, 1],
      [40, 40.5],
    ]);
  });

  it("does not count what was jumped over, even where nobody says that it was a jump", () => {
    const watched = newWatched();
    for (const second of [10, 10.5, 60, 60.5, 20, 20.5]) watched.at(second, 1);
    const seconds = watched.take().reduce((sum, [from, to]) => sum + to - from, 0);
    expect(seconds).toBeCloseTo(1.5);
  });

  it("goes on after a report, so that no second between two reports is lost", () => {
    const watched = newWatched();
    for (const second of [5, 6, 7]) watched.at(second, 1);
    expect(watched.take()).toEqual([[5, 7]]);
    for (const second of [8, 9]) watched.at(second, 1);
    expect(watched.take()).toEqual([[7, 9]]);
    expect(watched.take()).toEqual([]);
  });

  it("takes longer steps at double speed for what they are", () => {
    const watched = newWatched();
    for (const second of [0, 3, 6]) watched.at(second, 2);
    expect(watched.take()).toEqual([[0, 6]]);
  });
});

describe("ranges", () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 60 }))
    .map(([from, length]): Range => [from, from + length]);

  it("say the same merged once, twice, in parts or in another order", () => {
    fc.assert(
      fc.property(fc.array(range), fc.array(range), (a, b) => {
        const whole = mergedRanges([...a, ...b]);
        expect(mergedRanges(whole)).toEqual(whole);
        expect(mergedRanges([...mergedRanges(b), ...mergedRanges(a)])).toEqual(whole);
      }),
    );
  });

  it("stay sorted and apart, and cover every second that was watched", () => {
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        const merged = mergedRanges(ranges);
        for (const [i, [from]] of merged.entries()) expect(from).toBeGreaterThan((merged[i - 1]?.[1] ?? -2) + 1);
        for (const [from, to] of ranges) {
          if (to > from) expect(merged.some((one) => one[0] <= from && one[1] >= to)).toBe(true);
        }
      }),
    );
  });
});

describe("reports that wait", () => {
  const kept = (lessonId: string, body: KeptReport["body"]): KeptReport => ({
    ...{ id: crypto.randomUUID(), lessonId, who: "usr_1", attempted: false },
    body,
  });

  it("become one a lesson, with all that was watched, the newest position and the mark", () => {
    const merged = mergedReports(
      [
        kept("les_a", { positionSeconds: 30, watched: [[20, 30]], reportedAt: "2026-11-22T10:00:30Z" }),
        kept("les_b", { completed: true, reportedAt: "2026-11-22T10:02:00Z" }),
        kept("les_a", { positionSeconds: 20, watched: [[0, 20]], reportedAt: "2026-11-22T10:00:20Z" }),
        kept("les_b", { reportedAt: "2026-11-22T10:03:00Z" }),
      ],
      "usr_1",
    );
    expect(merged.map(({ lessonId, body }) => [lessonId, body])).toEqual([
      ["les_a", { positionSeconds: 30, watched: [[0, 30]], reportedAt: "2026-11-22T10:00:30Z" }],
      ["les_b", { completed: true, reportedAt: "2026-11-22T10:03:00Z" }],
    ]);
    expect(new Set(merged.map(({ id }) => id)).size).toBe(2);
    expect(merged.every(({ attempted, who }) => attempted && who === "usr_1")).toBe(true);
  });

  it("hold no more stretches than the platform takes at once, and lose none", () => {
    const watched = Array.from({ length: 450 }, (_, i): Range => [i * 10, i * 10 + 2]);
    const merged = mergedReports([kept("les_a", { watched, reportedAt: "2026-11-22T10:00:00Z" })], "usr_1");
    expect(merged.map(({ body }) => body.watched?.length)).toEqual([200, 200, 50]);
    expect(merged.flatMap(({ body }) => body.watched)).toEqual(watched);
  });
});

describe("the keyboard", () => {
  it.each([
    [" ", { do: "toggle" }],
    ["k", { do: "toggle" }],
    ["K", { do: "toggle" }],
    ["j", { do: "seek", by: -10 }],
    ["ArrowRight", { do: "seek", by: 5 }],
    ["7", { do: "part", of: 0.7 }],
    [">", { do: "faster", by: 1 }],
    ["c", { do: "captions" }],
    ["x", undefined],
    ["constructor", undefined],
  ])("%s means %o", (key, command) => {
    expect(commandOf(press(key), page)).toEqual(command);
  });

  it("belongs to whoever types, chooses or presses a button", () => {
    expect(commandOf(press("k"), { tag: "TEXTAREA" })).toBeUndefined();
    expect(commandOf(press("k"), { tag: "INPUT", type: "search" })).toBeUndefined();
    expect(commandOf(press("c"), { tag: "SELECT" })).toBeUndefined();
    expect(commandOf(press(" "), { tag: "BUTTON" })).toBeUndefined();
    expect(commandOf(press("ArrowLeft"), { tag: "INPUT", type: "range" })).toBeUndefined();
    expect(commandOf(press("m"), { tag: "INPUT", type: "range" })).toEqual({ do: "mute" });
    expect(commandOf(press("f", { ctrlKey: true }), page)).toBeUndefined();
  });

  it("stops at the slowest and the fastest speed", () => {
    expect([nextRate(1, 1), nextRate(2, 1), nextRate(0.5, -1), nextRate(1.1, -1)]).toEqual([1.25, 2, 0.5, 0.75]);
  });
});

describe("following what is said", () => {
  const cues = [{ start: 1 }, { start: 3 }, { start: 8 }];

  it.each([
    [0, -1],
    [1, 0],
    [2.9, 0],
    [3, 1],
    [6, 1],
    [100, 2],
  ])("at %s s it is cue %s", (seconds, place) => {
    expect(cueAt(cues, seconds)).toBe(place);
  });

  it("finds the last cue that has begun among any number", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(10_000)), fc.nat(10_000), (starts, seconds) => {
        const sorted = starts.toSorted((a, b) => a - b).map((start) => ({ start }));
        expect(cueAt(sorted, seconds)).toBe(sorted.findLastIndex(({ start }) => start <= seconds));
      }),
    );
  });
});

describe("a film's clock", () => {
  it("is read as it is written", () => {
    fc.assert(fc.property(fc.nat(359_999), (seconds) => secondsOf(clock(seconds)) === seconds));
    expect([clock(3723), secondsOf(" 1:02:03 "), secondsOf("83"), secondsOf("1:2x"), secondsOf("")]).toEqual([
      "1:02:03",
      3723,
      83,
      undefined,
      undefined,
    ]);
  });
});

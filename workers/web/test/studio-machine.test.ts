import { describe, expect, it } from "vitest";
import {
  failuresMax,
  queued,
  restAfter,
  type State,
  sentBytes,
  step,
  type UploadEvent,
} from "../islands/upload/machine.ts";

const size = 23;
const partSizeBytes = 5;

/** What becomes of an upload when all this happens, and all that was to be done. */
function after(...all: UploadEvent[]) {
  let state: State = queued(size);
  const todo = all.flatMap((happened) => {
    const next = step(state, happened);
    state = next.state;
    return next.todo;
  });
  return { state, todo };
}

const placed: UploadEvent = { t: "placed", partSizeBytes, arrived: [] };
const begun: UploadEvent[] = [{ t: "turn" }, placed];
const broke = (part: number): UploadEvent => ({ t: "broke", part, code: "network", isFinal: false });

describe("an upload", () => {
  it("waits for its turn, then asks for a place, then sends three parts at a time", () => {
    expect(after().state.phase).toBe("queued");
    expect(after({ t: "turn" }).todo).toEqual([{ t: "begin" }]);
    const { state, todo } = after(...begun);
    expect(state.phase).toBe("sending");
    expect(todo.slice(1)).toEqual([1, 2, 3].map((part) => ({ t: "send", part })));
  });

  it("sends the next part when one has arrived, and completes when all have", () => {
    expect(after(...begun, { t: "arrived", part: 2 }).todo.at(-1)).toEqual({ t: "send", part: 4 });
    const all = [1, 2, 3, 4, 5].map((part): UploadEvent => ({ t: "arrived", part }));
    const { state, todo } = after(...begun, ...all);
    expect([state.phase, todo.at(-1)]).toEqual(["checking", { t: "complete" }]);
    expect(sentBytes(state)).toBe(size);
    expect(step(state, { t: "ready" }).state.phase).toBe("ready");
  });

  it("sends nothing that the platform has already", () => {
    const { todo, state } = after({ t: "turn" }, { t: "placed", partSizeBytes, arrived: [1, 3, 4] });
    expect(todo.slice(1)).toEqual([2, 5].map((part) => ({ t: "send", part })));
    expect(sentBytes(state)).toBe(15);
  });

  it("completes at once what arrived whole before the page was loaded anew", () => {
    const { todo } = after({ t: "turn" }, { t: "placed", partSizeBytes, arrived: [5, 4, 3, 2, 1] });
    expect(todo.at(-1)).toEqual({ t: "complete" });
  });

  it("counts what is on its way, the last part by its own length", () => {
    const { state } = after(
      { t: "turn" },
      { t: "placed", partSizeBytes, arrived: [5] },
      { t: "sent", part: 1, bytes: 4 },
    );
    expect(sentBytes(state)).toBe(3 + 4);
  });

  it("rests after a break, longer each time, and asks what has arrived before it goes on", () => {
    const { state, todo } = after(...begun, broke(1));
    expect(state.phase).toBe("resting");
    expect(todo.slice(-2)).toEqual([{ t: "stop" }, { t: "rest", ms: 1_000 }]);
    const next = step(state, { t: "rested" });
    expect(next.todo).toEqual([{ t: "begin" }]);
    const again = step(step(next.state, placed).state, broke(1));
    expect(again.todo.at(-1)).toEqual({ t: "rest", ms: 2_000 });
    expect([1, 2, 3, 6, 9].map(restAfter)).toEqual([1_000, 2_000, 4_000, 30_000, 30_000]);
  });

  it("forgets earlier breaks when a part arrives", () => {
    const { state } = after(...begun, broke(1), { t: "rested" }, placed, { t: "arrived", part: 1 });
    expect(state.failures).toBe(0);
  });

  it("fails after too many breaks in a row, and goes on when asked to", () => {
    const breaks = Array.from({ length: failuresMax + 1 }).flatMap(() => [broke(1), { t: "rested" } as const, placed]);
    const { state } = after(...begun, ...breaks);
    expect([state.phase, state.code]).toEqual(["failed", "network"]);
    const retried = step(state, { t: "go-on" });
    expect([retried.state.phase, retried.state.failures, retried.state.code]).toEqual(["beginning", 0, undefined]);
  });

  it("fails at once of what will not pass, and says why", () => {
    const { state, todo } = after(...begun, { t: "broke", code: "upload.quota", isFinal: true });
    expect([state.phase, state.code, todo.at(-1)]).toEqual(["failed", "upload.quota", { t: "stop" }]);
  });

  it("stops when paused, without a connection, or without its file, and goes on only for the same reason", () => {
    for (const [halt, wrong, right, phase] of [
      ["pause", "online", "go-on", "paused"],
      ["offline", "go-on", "online", "offline"],
      ["file-lost", "go-on", "file-found", "file-needed"],
    ] as const) {
      const { state, todo } = after(...begun, { t: halt });
      expect([state.phase, todo.at(-1)]).toEqual([phase, { t: "stop" }]);
      expect(step(state, { t: wrong }).state).toBe(state);
      expect(step(state, broke(1)).state).toBe(state);
      expect(step(state, { t: right }).todo).toEqual([{ t: "begin" }]);
    }
  });

  it("is given up when cancelled, and nothing brings it back", () => {
    const { state, todo } = after(...begun, { t: "cancel" });
    expect([state.phase, todo.slice(-2)]).toEqual(["cancelled", [{ t: "stop" }, { t: "give-up" }]]);
    for (const t of ["go-on", "online", "turn", "cancel", "file-lost"] as const)
      expect(step(state, { t }).state).toBe(state);
  });

  it("looks again while the platform checks", () => {
    const { state, todo } = after(...begun, { t: "verifying" });
    expect([state.phase, todo.at(-1)]).toEqual(["checking", { t: "look", inMs: 2_000 }]);
  });
});

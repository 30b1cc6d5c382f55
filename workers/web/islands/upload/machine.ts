/** How an upload stands. It knows no clock, no network and no file: what happens comes as events, what is to be done goes out. */
export interface State {
  phase: Phase;
  sizeBytes: number;
  partSizeBytes: number;
  /** The parts that the platform has. */
  arrived: readonly number[];
  /** Bytes on their way, by part. */
  underway: Readonly<Record<number, number>>;
  /** Breaks in a row. */
  failures: number;
  /** Why it failed. */
  code?: string;
}

/**
 * `queued` waits for its turn; `beginning` asks for a place, or what has arrived; `sending` sends; `resting` waits after a
 * break; `paused` and `offline` wait to go on; `file-needed` waits for the file; `checking` waits for the platform; `ready`,
 * `failed` and `cancelled` are ends, though what failed may be tried again.
 */
export type Phase =
  | "queued"
  | "beginning"
  | "sending"
  | "resting"
  | "paused"
  | "offline"
  | "file-needed"
  | "checking"
  | "ready"
  | "failed"
  | "cancelled";

export type UploadEvent =
  | { t: "turn" }
  | { t: "placed"; partSizeBytes: number; arrived: readonly number[] }
  | { t: "sent"; part: number; bytes: number }
  | { t: "arrived"; part: number }
  | { t: "broke"; part?: number; code: string; isFinal: boolean }
  | { t: "rested" }
  | { t: "pause" }
  | { t: "go-on" }
  | { t: "offline" }
  | { t: "online" }
  | { t: "file-lost" }
  | { t: "file-found" }
  | { t: "verifying" }
  | { t: "ready" }
  | { t: "cancel" };

export type UploadEffect =
  | { t: "begin" }
  | { t: "send"; part: number }
  | { t: "stop" }
  | { t: "complete" }
  | { t: "look"; inMs: number }
  | { t: "rest"; ms: number }
  | { t: "give-up" };

export interface Step {
  state: State;
  todo: UploadEffect[];
}

export const partsAtOnce = 3;
export const failuresMax = 8;
const lookAgainMs = 2_000;
const restMs = 1_000;
const restMsMax = 30_000;

/** An upload that waits for its turn. */
export function queued(sizeBytes: number): State {
  return { phase: "queued", sizeBytes, partSizeBytes: sizeBytes, arrived: [], underway: {}, failures: 0 };
}

/** What becomes of an upload when something happens, and what is to be done then. What does not fit changes nothing. */
export function step(state: State, happened: UploadEvent): Step {
  switch (happened.t) {
    case "turn":
      return state.phase === "queued" ? go(state) : stay(state);
    case "placed":
      return placed(state, happened);
    case "sent":
      return sent(state, happened);
    case "arrived":
      return arrived(state, happened.part);
    case "broke":
      return broke(state, happened);
    case "rested":
      return state.phase === "resting" ? go(state) : stay(state);
    case "pause":
      return isAtWork(state) ? halt(state, "paused") : stay(state);
    case "offline":
      return isAtWork(state) ? halt(state, "offline") : stay(state);
    case "online":
      return state.phase === "offline" || state.phase === "resting" ? go({ ...state, failures: 0 }) : stay(state);
    case "go-on":
      return state.phase === "paused" || state.phase === "failed" ? go({ ...state, failures: 0 }) : stay(state);
    case "file-lost":
      return isOver(state) ? stay(state) : halt(state, "file-needed");
    case "file-found":
      return state.phase === "file-needed" ? go({ ...state, failures: 0 }) : stay(state);
    case "verifying":
      return { state: { ...state, phase: "checking" }, todo: [{ t: "look", inMs: lookAgainMs }] };
    case "ready":
      return { state: { ...state, phase: "ready", underway: {} }, todo: [] };
    case "cancel":
      if (state.phase === "ready" || state.phase === "cancelled") return stay(state);
      return { state: { ...state, phase: "cancelled", underway: {} }, todo: [{ t: "stop" }, { t: "give-up" }] };
  }
}

/** Bytes that have arrived or are on their way. */
export function sentBytes(state: State): number {
  const whole = state.arrived.reduce((sum, part) => sum + partBytes(state, part), 0);
  return whole + Object.values(state.underway).reduce((sum, bytes) => sum + bytes, 0);
}

/** How many bytes a part has: all the same but the last. */
export function partBytes({ sizeBytes, partSizeBytes }: State, part: number): number {
  return Math.min(partSizeBytes, sizeBytes - (part - 1) * partSizeBytes);
}

const stay = (state: State): Step => ({ state, todo: [] });

/** Asking what has arrived comes first, however it was stopped: what the platform has is not sent again. */
function go({ code: _, ...state }: State): Step {
  return { state: { ...state, phase: "beginning", underway: {} }, todo: [{ t: "begin" }] };
}

function halt(state: State, phase: Phase): Step {
  return { state: { ...state, phase, underway: {} }, todo: [{ t: "stop" }] };
}

function placed(state: State, { partSizeBytes, arrived }: UploadEvent & { t: "placed" }): Step {
  if (state.phase !== "beginning") return stay(state);
  return fill({ ...state, phase: "sending", partSizeBytes, arrived, underway: {} });
}

function sent(state: State, { part, bytes }: UploadEvent & { t: "sent" }): Step {
  if (state.underway[part] === undefined) return stay(state);
  return stay({ ...state, underway: { ...state.underway, [part]: bytes } });
}

function arrived(state: State, part: number): Step {
  if (state.underway[part] === undefined) return stay(state);
  const { [part]: _, ...underway } = state.underway;
  const next = { ...state, underway, arrived: [...state.arrived, part], failures: 0 };
  return next.phase === "sending" ? fill(next) : stay(next);
}

function broke(state: State, { part, code, isFinal }: UploadEvent & { t: "broke" }): Step {
  if (isOver(state) || isHalted(state)) return stay(state);
  const underway = { ...state.underway };
  if (part !== undefined) delete underway[part];
  const failures = state.failures + 1;
  if (isFinal || failures > failuresMax) {
    return { state: { ...state, phase: "failed", underway: {}, failures, code }, todo: [{ t: "stop" }] };
  }
  if (state.phase === "resting") return stay({ ...state, underway });
  // While the platform checks, only looking has failed.
  if (state.phase === "checking")
    return { state: { ...state, failures }, todo: [{ t: "look", inMs: restAfter(failures) }] };
  const todo: UploadEffect[] = [{ t: "stop" }, { t: "rest", ms: restAfter(failures) }];
  return { state: { ...state, phase: "resting", underway: {}, failures }, todo };
}

/** Twice as long each time, up to half a minute. */
export function restAfter(failures: number): number {
  return Math.min(restMsMax, restMs * 2 ** (failures - 1));
}

/** Sends as many parts at a time as may be; when none is left, it is for the platform to put them together. */
function fill(state: State): Step {
  const count = Math.ceil(state.sizeBytes / state.partSizeBytes);
  const known = new Set([...state.arrived, ...Object.keys(state.underway).map(Number)]);
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((part) => !known.has(part));
  const isWhole = missing.length === 0 && Object.keys(state.underway).length === 0;
  if (isWhole) return { state: { ...state, phase: "checking" }, todo: [{ t: "complete" }] };
  const parts = missing.slice(0, partsAtOnce - Object.keys(state.underway).length);
  const underway = { ...state.underway, ...Object.fromEntries(parts.map((part) => [part, 0])) };
  return { state: { ...state, underway }, todo: parts.map((part): UploadEffect => ({ t: "send", part })) };
}

function isAtWork({ phase }: State): boolean {
  return phase === "queued" || phase === "beginning" || phase === "sending" || phase === "resting";
}

function isHalted({ phase }: State): boolean {
  return phase === "paused" || phase === "offline" || phase === "file-needed";
}

function isOver({ phase }: State): boolean {
  return phase === "ready" || phase === "failed" || phase === "cancelled";
}

import type { UploadWords } from "../../src/studio/media/upload-words.ts";
import { made } from "../parts/made.ts";
import { filled } from "../parts/words.ts";
import { type Phase, type State, sentBytes } from "./machine.ts";
import { newSpeed } from "./speed.ts";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** What can be pressed beside an upload. */
export type UploadAction = "pause" | "resume" | "cancel" | "retry" | "choose" | "forget" | "use";

export interface Row {
  element: HTMLLIElement;
  /** Shows how the upload stands. */
  show(state: State): void;
  /** Says something else than how it stands. */
  note(text: string): void;
}

const wishes: Record<Phase, UploadAction[]> = {
  queued: ["cancel"],
  beginning: ["cancel"],
  sending: ["pause", "cancel"],
  resting: ["pause", "cancel"],
  offline: ["cancel"],
  paused: ["resume", "cancel"],
  "file-needed": ["choose", "cancel"],
  checking: [],
  ready: ["use", "forget"],
  failed: ["retry", "cancel"],
  cancelled: [],
};

/**
 * One upload as a line: its name, how far it is, and what can be done with it. `wish` is called with what was pressed.
 */
export function newRow(name: string, words: UploadWords, wish: (wish: UploadAction) => void): Row {
  const bar = made("progress", { max: "1", value: "0", "aria-label": name });
  const text = made("p", { class: "quiet" });
  const buttons = made("span", { class: "actions" });
  const title = made("strong", { dir: "auto" }, name);
  const element = made("li", {}, title, bar, text, buttons);
  const speed = newSpeed();
  let shown: Phase | undefined;

  function show(state: State): void {
    const bytes = sentBytes(state);
    bar.value = state.sizeBytes > 0 ? bytes / state.sizeBytes : 0;
    bar.hidden = state.phase === "failed";
    if (state.phase !== "sending") speed.forget();
    text.textContent = sentence(state, bytes, speed.at(performance.now(), bytes), words, name);
    if (state.phase === shown) return;
    shown = state.phase;
    element.dataset.phase = state.phase;
    const hadFocus = buttons.contains(document.activeElement);
    buttons.replaceChildren(...wishes[state.phase].map(button));
    if (hadFocus) buttons.querySelector("button")?.focus();
  }

  function button(kind: UploadAction): HTMLButtonElement {
    const label = words[kind];
    const about = filled(words.about, { action: label, name });
    const pressed = made("button", { type: "button", class: "button small quiet", "aria-label": about }, label);
    pressed.addEventListener("click", () => wish(kind));
    return pressed;
  }

  const note = (what: string) => {
    text.textContent = what;
  };
  return { element, show, note };
}

function sentence(state: State, bytes: number, speed: number | undefined, words: UploadWords, name: string): string {
  const size = bytesText(words.language, state.sizeBytes);
  const sent = bytesText(words.language, bytes);
  switch (state.phase) {
    case "queued":
      return words.waiting;
    case "beginning":
      return filled(words.starting, { size });
    case "sending":
      if (!speed) return filled(words.starting, { size });
      return filled(words.sending, {
        ...{ sent, size, speed: bytesText(words.language, speed) },
        left: timeText(words.language, (state.sizeBytes - bytes) / speed),
      });
    case "resting":
      return words.retrying;
    case "offline":
      return words.offline;
    case "paused":
      return filled(words.paused, { sent, size });
    case "file-needed":
      return filled(words.fileNeeded, { name });
    case "checking":
      return words.checking;
    case "ready":
      return words.ready;
    case "failed":
    case "cancelled":
      return problemText(words, state.code);
  }
}

function problemText({ problems, failed }: UploadWords, code = ""): string {
  const known: Record<string, string | undefined> = problems;
  return known[code] ?? failed;
}

function bytesText(language: string, bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const options = { style: "unit", unit: units[step] ?? "byte", maximumFractionDigits: step > 1 ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, options).format(bytes / 1000 ** step);
}

/** Seconds as people say them, to the second below a minute and to the minute above. */
function timeText(language: string, seconds: number): string {
  const [unit, length] =
    seconds < 60 ? (["second", 1] as const) : seconds < 3600 ? (["minute", 60] as const) : (["hour", 3600] as const);
  const options = { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: unit === "hour" ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, options).format(Math.max(1, Math.ceil((seconds / length) * 10) / 10));
}

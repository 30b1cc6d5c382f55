import { mergedRanges, type Range } from "./ranges.ts";

/** A step of the clock that is longer than this was a jump, at normal speed. Films tell the time four times a second. */
const stepSecondsMax = 2;

/** Remembers which stretches of a film were really watched. What was jumped over does not count. */
export interface Watched {
  /** The film plays and is here. */
  at(seconds: number, rate: number): void;
  /** The film jumped or stopped: what comes next begins a new stretch. */
  cut(): void;
  /** Returns what was watched since the last call, and resets. A stretch in progress continues from here. */
  take(): Range[];
}

/** Nothing watched yet. */
export function newWatched(): Watched {
  let done: Range[] = [];
  let open: Range | undefined;
  const cut = () => {
    if (open) done.push(open);
    open = undefined;
  };
  return {
    cut,
    at(seconds, rate) {
      const step = open ? seconds - open[1] : 0;
      if (open && (step < 0 || step > stepSecondsMax * Math.max(1, rate))) cut();
      if (open) open[1] = seconds;
      else open = [seconds, seconds];
    },
    take() {
      const ranges = mergedRanges(open ? [...done, open] : done).map(
        ([from, to]): Range => [rounded(from), rounded(to)],
      );
      done = [];
      if (open) open = [open[1], open[1]];
      return ranges;
    },
  };
}

/** To the hundredth: nobody sees less, and it is sent every few seconds. */
function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

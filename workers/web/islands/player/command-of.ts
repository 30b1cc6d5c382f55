/** What a key does to a film. Seconds are relative where they are called `by`. */
export type Command =
  | { do: "toggle" | "mute" | "full" | "captions" | "start" | "end" | "help" }
  | { do: "seek"; by: number }
  | { do: "part"; of: number }
  | { do: "louder"; by: number }
  | { do: "faster"; by: 1 | -1 };

/** The parts of a key press that matter. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const commands: Record<string, Command> = {
  " ": { do: "toggle" },
  k: { do: "toggle" },
  j: { do: "seek", by: -10 },
  l: { do: "seek", by: 10 },
  ArrowLeft: { do: "seek", by: -5 },
  ArrowRight: { do: "seek", by: 5 },
  ArrowUp: { do: "louder", by: 0.1 },
  ArrowDown: { do: "louder", by: -0.1 },
  Home: { do: "start" },
  End: { do: "end" },
  m: { do: "mute" },
  f: { do: "full" },
  c: { do: "captions" },
  "<": { do: "faster", by: -1 },
  ">": { do: "faster", by: 1 },
  "?": { do: "help" },
};

/**
 * What a key press means to the film; undefined when it means nothing, or belongs to what has the focus: typing, choosing
 * and pressing buttons come first. A slider keeps its arrows.
 */
export function commandOf(
  press: Press,
  focused: { tag: string; type?: string; role?: string | null },
): Command | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const { tag, type } = focused;
  const isSlider = tag === "INPUT" && type === "range";
  if (["TEXTAREA", "SELECT"].includes(tag) || (tag === "INPUT" && !isSlider)) return undefined;
  if (press.key === " " && ["BUTTON", "A", "SUMMARY"].includes(tag)) return undefined;
  if (isSlider && /^(?:Arrow|Home|End|Page)/.test(press.key)) return undefined;
  if (/^\d$/.test(press.key)) return { do: "part", of: Number(press.key) / 10 };
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}

const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** The next speed up or down; the fastest and the slowest stay. */
export function nextRate(rate: number, by: 1 | -1): number {
  const nearest = rates.reduce((best, one) => (Math.abs(one - rate) < Math.abs(best - rate) ? one : best));
  return rates[rates.indexOf(nearest) + by] ?? nearest;
}

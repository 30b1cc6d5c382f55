import { clock } from "../../src/learn/clock.ts";

/** The player's elements, found once. */
export interface Parts {
  root: HTMLElement;
  video: HTMLVideoElement;
  bar: HTMLElement;
  timeline: HTMLInputElement;
  volume: HTMLInputElement;
  speed: HTMLSelectElement;
  /** Films without captions have none. */
  captions: HTMLSelectElement | null;
  /** A button by what it does. */
  button(does: string): HTMLButtonElement | null;
  /** Says something over the film; nothing takes away what was said. */
  say(text: string): void;
}

/** What is in a player; undefined where its page is of another build. */
export function partsOf(root: HTMLElement): Parts | undefined {
  const one = <E extends Element>(selector: string) => root.querySelector<E>(selector);
  const video = one<HTMLVideoElement>("video");
  const bar = one<HTMLElement>(".player-bar");
  const timeline = one<HTMLInputElement>("[data-do=seek]");
  const volume = one<HTMLInputElement>("[data-do=volume]");
  const speed = one<HTMLSelectElement>("[data-do=speed]");
  const said = one<HTMLElement>(".player-said");
  if (!video || !bar || !timeline || !volume || !speed || !said) return undefined;
  return {
    ...{ root, video, bar, timeline, volume, speed },
    captions: one<HTMLSelectElement>("[data-do=captions]"),
    button: (does) => one<HTMLButtonElement>(`button[data-do=${does}]`),
    say(text) {
      said.textContent = text;
    },
  };
}

/** A text from the page with its values, `{name}`, filled in. */
export function filled(pattern: string | undefined, values: Record<string, string>): string {
  return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), pattern ?? "");
}

/** Where a film is, to be read out: `1:23 of 4:05`. */
export function timeText(root: HTMLElement, at: number, of: number): string {
  return filled(root.dataset.timeline, { at: clock(at), of: clock(of) });
}

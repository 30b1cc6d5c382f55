import type { Timed } from "./voice.ts";

const lingerSeconds = 0.25;
const lineMax = 42;

/** The captions of the film in one language, as WebVTT. A caption stays a moment longer than its words. */
export function captions(timed: Timed[], language: "en" | "nl", title: string): string {
  const cues = timed.map(({ line, spokenFrom, spokenTo }, i) => {
    const next = timed[i + 1]?.spokenFrom ?? Number.POSITIVE_INFINITY;
    const to = Math.min(spokenTo + lingerSeconds, next);
    return `${i + 1}\n${stamp(spokenFrom)} --> ${stamp(to)}\n${wrapped(line[language])}\n`;
  });
  return `WEBVTT\n\nNOTE ${title}\n\n${cues.join("\n")}`;
}

/** Two balanced lines when one would be too wide; a break that is already there stays. */
function wrapped(text: string): string {
  if (text.includes("\n") || text.length <= lineMax) return text;
  const breaks = [...text.matchAll(/ /g)].map((match) => match.index);
  const middle = breaks.reduce((best, at) => (offCentre(text, at) < offCentre(text, best) ? at : best));
  return `${text.slice(0, middle)}\n${text.slice(middle + 1)}`;
}

function offCentre(text: string, at: number): number {
  const afterPunctuation = /[.,:]/.test(text[at - 1] ?? "") ? -8 : 0;
  return Math.abs(text.length / 2 - at) + afterPunctuation;
}

function stamp(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const part = (value: number, width: number) => String(value).padStart(width, "0");
  return `${part(Math.floor(ms / 60_000), 2)}:${part(Math.floor(ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`;
}

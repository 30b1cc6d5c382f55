import { join } from "node:path";
import { run } from "./run.ts";
import type { Line } from "./script.ts";

/** When one line of the film is on: seconds from its beginning. */
export interface Timed {
  line: Line;
  /** When its picture begins to move, in seconds. */
  from: number;
  /** When its words begin and end, in seconds. */
  spokenFrom: number;
  spokenTo: number;
  sound: string;
}

const leadSeconds = 0.6;
const sceneSeconds = 0.55;
const tailSeconds = 1.4;

/** Speaks every line into a file of its own and lays the lines out one after another. */
export async function speak(script: Line[], folder: string): Promise<{ timed: Timed[]; seconds: number }> {
  const timed: Timed[] = [];
  let clock = 0;
  for (const [i, line] of script.entries()) {
    const sound = join(folder, `line-${i}.wav`);
    await run("espeak-ng", ["-v", "en-gb-x-rp", "-s", "164", "-p", "42", "-g", "2", "-w", sound, line.say ?? line.en]);
    const newScene = script[i - 1]?.scene !== line.scene;
    const from = clock;
    const spokenFrom = from + (i === 0 ? leadSeconds : newScene ? sceneSeconds : 0.05);
    const spokenTo = spokenFrom + (await secondsOf(sound));
    timed.push({ line, from, spokenFrom, spokenTo, sound });
    clock = spokenTo + (/[.:]$/.test(line.en) ? 0.3 : 0.02);
  }
  return { timed, seconds: clock + tailSeconds };
}

async function secondsOf(file: string): Promise<number> {
  const text = await run("ffprobe", ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", file]);
  return Number(text.trim());
}

/** The ffmpeg arguments that place every line at its time and make one even, warm voice of it. */
export function soundFilter(timed: Timed[], firstInput: number): string {
  const placed = timed.map(({ spokenFrom }, i) => {
    const ms = Math.round(spokenFrom * 1000);
    return `[${firstInput + i}:a]aresample=44100,adelay=${ms}:all=1[v${i}]`;
  });
  const inputs = timed.map((_, i) => `[v${i}]`).join("");
  const warm = "highpass=f=90,lowpass=f=7500,equalizer=f=180:t=q:w=1:g=2,acompressor=ratio=3:threshold=-20dB";
  return `${placed.join(";")};${inputs}amix=inputs=${timed.length}:normalize=0,${warm},loudnorm=I=-17:TP=-1.5,aresample=44100,apad[a]`;
}

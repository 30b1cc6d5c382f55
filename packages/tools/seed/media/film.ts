import { join } from "node:path";
import type { Page } from "playwright-core";
import { captions } from "./captions.ts";
import { height, width } from "./draw.ts";
import { run } from "./run.ts";
import { frame } from "./scenes.ts";
import { script } from "./script.ts";
import { soundFilter, speak, type Timed } from "./voice.ts";

const framesASecond = 25;
/** How many pictures of each line move; the last one then stands until the next line. */
const moving = 16;

/** Makes the film and its captions: `follow-one-request.mp4`, `.en.vtt` and `.nl.vtt`. */
export async function makeFilm(page: Page, work: string, target: string): Promise<void> {
  const { timed, seconds } = await speak(script, work);
  const list = await draw(page, timed, seconds, work);
  const sounds = timed.flatMap(({ sound }) => ["-i", sound]);
  await run("ffmpeg", [
    ...["-y", "-v", "error", "-f", "concat", "-safe", "0", "-i", list, ...sounds],
    ...["-filter_complex", `${soundFilter(timed, 1)};[0:v]fps=${framesASecond},format=yuv420p[v]`],
    ...["-map", "[v]", "-map", "[a]", "-t", seconds.toFixed(2)],
    ...["-c:v", "libx264", "-profile:v", "high", "-preset", "veryslow", "-tune", "animation", "-crf", "27"],
    ...["-g", String(framesASecond * 5), "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"],
    ...["-c:a", "aac", "-b:a", "72k", "-ac", "1", "-movflags", "+faststart", "-fflags", "+bitexact"],
    ...["-map_metadata", "-1", "-metadata", "title=Follow one request", "-metadata:s:a:0", "language=eng"],
    join(target, "follow-one-request.mp4"),
  ]);
  await Bun.write(join(target, "follow-one-request.en.vtt"), captions(timed, "en", "Follow one request"));
  await Bun.write(join(target, "follow-one-request.nl.vtt"), captions(timed, "nl", "Volg één verzoek"));
}

/** Draws every picture that differs and writes the list that says how long each one stands. */
async function draw(page: Page, timed: Timed[], seconds: number, work: string): Promise<string> {
  await page.setViewportSize({ width, height });
  const entries: string[] = [];
  for (const [i, { line, from }] of timed.entries()) {
    const until = timed[i + 1]?.from ?? seconds;
    for (let k = 0; k < moving; k++) {
      const file = join(work, `frame-${i}-${k}.png`);
      await page.setContent(`<body style="margin:0">${frame(line.scene, line.step, k / (moving - 1))}</body>`);
      await page.screenshot({ path: file });
      const last = k === moving - 1;
      const stands = last ? until - from - (moving - 1) / framesASecond : 1 / framesASecond;
      entries.push(`file '${file}'\nduration ${stands.toFixed(5)}`);
    }
  }
  const list = join(work, "frames.txt");
  await Bun.write(list, `${entries.join("\n")}\nfile '${join(work, `frame-${timed.length - 1}-${moving - 1}.png`)}'\n`);
  return list;
}

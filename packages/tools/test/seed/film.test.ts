import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WebVTTParser } from "webvtt-parser";
import { coursesFolder, readMaterial } from "../../src/seed/material.ts";
import { boxes, probed, read } from "./mp4.ts";

const folder = join(coursesFolder, "how-edgewise-works");
const { course } = await readMaterial(folder);
const lessons = course.sections.flatMap((section) => section.lessons);
const films = lessons.filter((lesson) => lesson.kind === "video");

describe.each(films)("the film $title", (film) => {
  const file = join(folder, film.media);
  const bytes = readFileSync(file);

  it("is H.264 with AAC and as long as course.json says", () => {
    for (const { videoCodec, audioCodec, seconds } of [read(bytes), probed(file) ?? read(bytes)]) {
      expect({ videoCodec, audioCodec }).toEqual({ videoCodec: "h264", audioCodec: "aac" });
      expect(Math.abs(seconds - film.durationSeconds)).toBeLessThan(1);
      expect(seconds).toBeGreaterThan(40);
    }
  });

  it("has its index in front, so that playing begins before all of it has arrived", () => {
    const order = boxes(bytes).map(({ type }) => type);
    expect(order.indexOf("moov")).toBeGreaterThan(0);
    expect(order.indexOf("moov")).toBeLessThan(order.indexOf("mdat"));
  });

  const tracks = film.captions.map((track) => {
    const vtt = readFileSync(join(folder, track.file), "utf8");
    return { ...track, ...new WebVTTParser().parse(vtt, "subtitles") };
  });

  it.each(tracks)("has valid captions in $label", ({ cues, errors }) => {
    expect(errors).toEqual([]);
    expect(cues.length).toBeGreaterThan(15);
  });

  it.each(tracks)("shows captions in $label in order, within the film and never two at once", ({ cues }) => {
    for (const [i, cue] of cues.entries()) {
      expect(cue.startTime).toBeGreaterThanOrEqual(cues[i - 1]?.endTime ?? 0);
      expect(cue.endTime).toBeGreaterThan(cue.startTime);
      expect(cue.endTime).toBeLessThanOrEqual(film.durationSeconds + 1);
    }
  });

  it.each(tracks)(
    "gives time to read $label: two lines of 44 characters at most, 20 characters a second",
    ({ cues }) => {
      for (const { text, startTime, endTime } of cues) {
        const lines = text.split("\n");
        expect(lines.length, text).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(44);
        expect(text.length / (endTime - startTime), text).toBeLessThanOrEqual(20);
      }
    },
  );

  it("says the same at the same time in every language", () => {
    const times = tracks.map(({ cues }) => cues.map(({ startTime, endTime }) => [startTime, endTime]));
    for (const other of times) expect(other).toEqual(times[0]);
  });
});

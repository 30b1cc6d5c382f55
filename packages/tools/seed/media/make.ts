/**
 * Makes what cannot be written by hand: the film, its captions, the PDF and the covers. Run it after changing a script or
 * a drawing; what it makes is committed. It needs Debian's chromium, ffmpeg, espeak-ng, fonts-inter, fonts-jetbrains-mono.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { makeCovers } from "./covers.ts";
import { makeFieldGuide } from "./field-guide.ts";
import { makeFilm } from "./film.ts";

const courses = join(import.meta.dir, "../courses");
/** Without arguments everything is made, otherwise what is named: covers, guide, film. */
const wanted = (part: string) => process.argv.length === 2 || process.argv.includes(part);
const work = await mkdtemp(join(tmpdir(), "edgewise-media-"));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
try {
  const page = await browser.newPage();
  const course = join(courses, "how-edgewise-works");
  // First, because Chromium numbers the parts of a PDF through all pages it has shown before.
  if (wanted("guide")) await makeFieldGuide(page, course);
  if (wanted("covers")) await makeCovers(page, work, courses);
  if (wanted("film")) await makeFilm(page, work, course);
} finally {
  await browser.close();
  await rm(work, { recursive: true });
}

import { join } from "node:path";
import type { Page } from "playwright-core";
import { bar, box, colour, dot, group, height, picture, text, width } from "./draw.ts";
import { run } from "./run.ts";

const covers = { "how-edgewise-works": edgewise, "reading-a-flame-graph": flames, "primeros-pasos-con-sql": tables };

/** Makes the cover of every course: `cover.webp` in its folder. */
export async function makeCovers(page: Page, work: string, courses: string): Promise<void> {
  await page.setViewportSize({ width, height });
  for (const [slug, drawing] of Object.entries(covers)) {
    const still = join(work, `${slug}.png`);
    await page.setContent(`<body style="margin:0">${picture(drawing())}</body>`);
    await page.screenshot({ path: still });
    const file = join(courses, slug, "cover.webp");
    await run("ffmpeg", ["-y", "-v", "error", "-i", still, "-c:v", "libwebp", "-quality", "82", "-f", "webp", file]);
  }
}

function edgewise(): string {
  const rings = [110, 190, 270, 350, 430].map(
    (r) =>
      `<circle cx="640" cy="360" r="${r}" fill="none" stroke="${r === 350 ? colour.teal : colour.line}" stroke-width="${r === 350 ? 7 : 3}"/>`,
  );
  const around = Array.from({ length: 9 }, (_, i) => {
    const angle = (i / 9) * 2 * Math.PI + 0.4;
    return `<circle cx="${640 + 350 * Math.cos(angle)}" cy="${360 + 350 * Math.sin(angle)}" r="26" fill="${colour.panel}" stroke="${colour.teal}" stroke-width="5"/>`;
  });
  const way = `<line x1="1180" y1="150" x2="${640 + 350 * Math.cos(-0.298)}" y2="${360 + 350 * Math.sin(-0.298)}" stroke="${colour.amber}" stroke-width="6"/>`;
  return rings.join("") + way + around.join("") + dot({ x: 1180, y: 150 });
}

/** Stacks of frames: where they begin, how wide they are, and how deep they go, in tenths of the width. */
const frames: [depth: number, from: number, wide: number][] = [
  [0, 0, 10],
  [1, 0, 6.2],
  [1, 6.3, 3.5],
  [2, 0, 4.6],
  [2, 4.7, 1.4],
  [2, 6.3, 2.2],
  [3, 0.2, 2.9],
  [3, 3.2, 1.2],
  [3, 6.5, 1.6],
  [4, 0.3, 2.4],
  [4, 3.3, 0.7],
  [4, 6.6, 0.8],
  [5, 0.5, 1.9],
  [6, 0.7, 1.5],
];
const heat = ["#7c2d12", "#9a3412", "#c2410c", "#ea580c", "#f97316", "#fb923c", "#fdba74"];

function flames(): string {
  const rows = frames.map(([depth, from, wide]) =>
    bar({ x: 110 + from * 106, y: 580 - depth * 78 }, [wide * 106 - 8, 70], { fill: heat[depth] ?? colour.amber }),
  );
  return rows.join("");
}

function tables(): string {
  const table = (x: number, name: string, fill: string) => {
    const rows = [0, 1, 2, 3].map((row) =>
      [0, 1]
        .map((column) =>
          bar({ x: x + 30 + column * 190, y: 250 + row * 74 }, [170, 50], {
            fill: row === 2 ? fill : colour.line,
            opacity: row === 2 ? 1 : 0.55,
          }),
        )
        .join(""),
    );
    return (
      box({ x: x + 210, y: 370 }, [440, 470], "") +
      text({ x: x + 210, y: 200 }, name, { size: 40, mono: true, weight: 700 }) +
      rows.join("")
    );
  };
  const join = `<path d="M 560 423 C 620 423, 660 423, 720 423" stroke="${colour.amber}" stroke-width="8" fill="none"/>`;
  return group(table(110, "libros", colour.teal) + table(750, "autoras", colour.amber)) + join;
}

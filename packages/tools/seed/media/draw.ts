/** The picture is 1280 by 720; the lowest 130 pixels stay empty, because captions are shown there. */
export const width = 1280;
export const height = 720;

export const colour = {
  ground: "#0b1120",
  panel: "#151f38",
  line: "#4a5d8c",
  text: "#eef2fb",
  muted: "#a3b0cf",
  teal: "#5eead4",
  amber: "#fbbf24",
  rose: "#fda4af",
} as const;

export interface Point {
  x: number;
  y: number;
}

/** A stroke or fill, and how visible it is. */
export interface Look {
  opacity?: number;
  stroke?: string;
  fill?: string;
}

/** Slow at both ends; `t` runs from 0 to 1. */
export function ease(t: number): number {
  return t * t * (3 - 2 * t);
}

/** The point that lies `t` of the way between two others. */
export function between(from: Point, to: Point, t: number): Point {
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
}

/** How visible a thing is that appears in the step `from`: 0 before it, rising during it, 1 afterwards. */
export function shown(step: number, t: number, from: number): number {
  if (step !== from) return step > from ? 1 : 0;
  return ease(t);
}

interface TextLook {
  size?: number;
  weight?: number;
  fill?: string;
  anchor?: "start" | "middle" | "end";
  mono?: boolean;
  opacity?: number;
}

/** One line of text whose base line begins, centres or ends at a point. */
export function text(at: Point, content: string, look: TextLook = {}): string {
  const { size = 26, weight = 500, fill = colour.text, anchor = "middle", mono = false, opacity = 1 } = look;
  const family = mono ? "JetBrains Mono" : "Inter";
  return `<text x="${at.x}" y="${at.y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}" opacity="${opacity}">${escaped(content)}</text>`;
}

/** A rounded box around `at`, its centre, with a name and a smaller second line. */
export function box(at: Point, size: [number, number], name: string, second = "", look: Look = {}): string {
  const [w, h] = size;
  const { opacity = 1, stroke = colour.line, fill = colour.panel } = look;
  const shape = `<rect x="${at.x - w / 2}" y="${at.y - h / 2}" width="${w}" height="${h}" rx="14" fill="${fill}" stroke="${stroke}" stroke-width="2.5"/>`;
  const title = text({ x: at.x, y: at.y + (second ? -2 : 9) }, name, { weight: 650, size: 27 });
  const below = second ? text({ x: at.x, y: at.y + 28 }, second, { size: 18, fill: colour.muted }) : "";
  return group(shape + title + below, opacity);
}

/** A straight arrow. */
export function arrow(from: Point, to: Point, look: Look = {}): string {
  const { opacity = 1, stroke = colour.line } = look;
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const wing = (turn: number) => `${to.x - 14 * Math.cos(angle + turn)},${to.y - 14 * Math.sin(angle + turn)}`;
  const line = `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${stroke}" stroke-width="3"/>`;
  const tip = `<polyline points="${wing(0.5)} ${to.x},${to.y} ${wing(-0.5)}" fill="none" stroke="${stroke}" stroke-width="3" stroke-linecap="round"/>`;
  return group(line + tip, opacity);
}

/** The travelling request: a bright dot with a halo. */
export function dot(at: Point, fill: string = colour.amber, opacity = 1): string {
  return group(
    `<circle cx="${at.x}" cy="${at.y}" r="20" fill="${fill}" opacity="0.25"/><circle cx="${at.x}" cy="${at.y}" r="10" fill="${fill}"/>`,
    opacity,
  );
}

/** A filled bar, as on a time line. */
export function bar(at: Point, size: [number, number], look: Look = {}): string {
  const { opacity = 1, fill = colour.teal, stroke = "none" } = look;
  return `<rect x="${at.x}" y="${at.y}" width="${Math.max(size[0], 0)}" height="${size[1]}" rx="8" fill="${fill}" stroke="${stroke}" stroke-width="2" opacity="${opacity}"/>`;
}

/** Several shapes that fade together. */
export function group(content: string, opacity = 1): string {
  return opacity === 1 ? content : `<g opacity="${opacity.toFixed(3)}">${content}</g>`;
}

/** The whole picture as an SVG document. */
export function picture(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colour.ground}"/>${content}</svg>`;
}

function escaped(content: string): string {
  return content.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

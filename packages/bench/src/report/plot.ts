/** A line of a plot: its name and its points, sorted by x. */
export interface Line {
  name: string;
  points: { x: number; y: number }[];
}

export interface Plot {
  title: string;
  xTitle: string;
  yTitle: string;
  lines: Line[];
}

const size = { width: 720, height: 400 };
const frame = { left: 64, right: 200, top: 40, bottom: 52 };
const colours = ["#0b6e99", "#b4501e", "#4f7d2b", "#7a3f98", "#a3263b", "#5b5b5b"];

/** A plot with logarithmic axes as an SVG document. Throws when a value is not positive: it has no place on them. */
export function svg({ title, xTitle, yTitle, lines }: Plot): string {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0 || points.some(({ x, y }) => !(x > 0 && y > 0))) {
    throw new RangeError("A logarithmic plot shows positive values only.");
  }
  const x = axis(
    points.map((point) => point.x),
    frame.left,
    size.width - frame.right,
  );
  const y = axis(
    points.map((point) => point.y),
    size.height - frame.bottom,
    frame.top,
  );
  const parts = [
    `<title>${escaped(title)}</title>`,
    `<rect width="${size.width}" height="${size.height}" fill="#fff"/>`,
    text(frame.left, 22, title, 'font-weight="bold"'),
    ...x.ticks.map((value) => vertical(x.at(value), value)),
    ...y.ticks.map((value) => horizontal(y.at(value), value)),
    text((frame.left + size.width - frame.right) / 2, size.height - 12, xTitle, 'text-anchor="middle"'),
    `<g transform="rotate(-90 16 ${size.height / 2})">${text(16, size.height / 2, yTitle, 'text-anchor="middle"')}</g>`,
    ...lines.map((line, i) => drawn(line, x.at, y.at, colours[i % colours.length] ?? "#000", i)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" font-family="sans-serif" font-size="12">
${parts.join("\n")}
</svg>
`;
}

/** A logarithmic axis over whole powers of ten that hold all values. */
function axis(values: number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  return { ticks, at: (value: number) => rounded(from + ((Math.log10(value) - low) / (high - low)) * (to - from)) };
}

function drawn(line: Line, x: (v: number) => number, y: (v: number) => number, colour: string, i: number): string {
  const path = line.points.map((point) => `${x(point.x)},${y(point.y)}`).join(" ");
  const dots = line.points.map((point) => `<circle cx="${x(point.x)}" cy="${y(point.y)}" r="3" fill="${colour}"/>`);
  const [left, top] = [size.width - frame.right + 16, frame.top + 8 + i * 20];
  const key = `<rect x="${left}" y="${top - 9}" width="10" height="10" fill="${colour}"/>`;
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join("")}${key}${text(left + 16, top, line.name)}`;
}

function vertical(at: number, value: number): string {
  const bottom = size.height - frame.bottom;
  const rule = `<line x1="${at}" y1="${frame.top}" x2="${at}" y2="${bottom}" stroke="#ddd"/>`;
  return rule + text(at, bottom + 16, value.toLocaleString("en"), 'text-anchor="middle"');
}

function horizontal(at: number, value: number): string {
  const rule = `<line x1="${frame.left}" y1="${at}" x2="${size.width - frame.right}" y2="${at}" stroke="#ddd"/>`;
  return rule + text(frame.left - 6, at + 4, value.toLocaleString("en"), 'text-anchor="end"');
}

function text(x: number, y: number, words: string, more = ""): string {
  return `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

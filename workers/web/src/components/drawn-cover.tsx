const width = 320;
const height = 180;
const grounds = ["on-deep", "on-paper", "on-saffron"];

/** How one of the series is drawn: the path of its lines, of which there are `count`, by four numbers from 0 to 1. */
interface Drawing {
  count: number;
  line(at: number, numbers: readonly [number, number, number]): string;
}

/** Pages seen from their edge, rising and falling. */
const spines: Drawing = {
  count: 26,
  line(at, [phase, wave, swell]) {
    const long = Math.sin((at / 26) * Math.PI * (1 + 2 * wave) + phase * 6.28);
    const short = Math.sin(at * (0.5 + swell) + phase * 9);
    return `M${10 + at * 12} ${height}v${-Math.round(84 + 46 * long + 22 * short)}`;
  },
};

/** The sea, line by line. */
const tide: Drawing = {
  count: 11,
  line(at, [phase, wave, swell]) {
    const length = 50 + Math.round(60 * wave);
    const lift = Math.round((6 + 22 * swell) * Math.cos(at * 0.55 + phase * 6.28));
    const start = -Math.round(length * phase) - at * 9;
    const turns = Math.ceil((width - start) / length) - 1;
    return `M${start} ${14 + at * 15}q${length / 2} ${lift} ${length} 0${`t${length} 0`.repeat(turns)}`;
  },
};

/** Rings around a point, as on a chart. */
const rings: Drawing = {
  count: 11,
  line(at, [across, down]) {
    const radius = 12 + at * 17;
    const x = Math.round(60 + 200 * across) - radius;
    const y = Math.round(40 + 100 * down);
    return `M${x} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  },
};

const drawings = [spines, tide, rings] as const;

/** A cover for what has none: lines in the manner of an instrument, one of them marked. The same seed draws the same. */
export function DrawnCover({ seed }: { seed: string }) {
  const next = numbersOf(seed);
  const ground = grounds[Math.floor(next() * grounds.length)];
  const drawing = drawings[Math.floor(next() * drawings.length)] ?? spines;
  const numbers = [next(), next(), next()] as const;
  const here = Math.floor((0.2 + 0.6 * next()) * drawing.count);
  const lines = Array.from({ length: drawing.count }, (_, at) => (at === here ? "" : drawing.line(at, numbers)));
  return (
    <svg
      class={`cover drawn ${ground}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <path d={lines.join("")} />
      <path class="here" d={drawing.line(here, numbers)} />
    </svg>
  );
}

/** Numbers from 0 to 1 that a text always gives in the same order (FNV-1a, stirred once for each). */
function numbersOf(text: string): () => number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return () => {
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
    hash ^= hash >>> 15;
    return (hash >>> 0) / 0x1_0000_0000;
  };
}

/** What a cover is made for. */
export interface Covered {
  id: string;
  coverUrl: string | null;
  /** The same with its size, where that is known. */
  cover?: { url: string; width: number | null; height: number | null } | null | undefined;
}

const ticks = 26;
const pitch = 12;
const ground = 180;

/**
 * The picture of a course: its author's own, or the edge of a book drawn from the course's id, the same every time. `first`
 * is for the one that is in sight when the page comes.
 */
export function Cover({ course, first = false }: { course: Covered; first?: boolean }) {
  const url = course.cover?.url ?? course.coverUrl;
  if (!url) return <Spines seed={course.id} />;
  return (
    <img
      class="cover"
      src={url}
      alt=""
      width={course.cover?.width ?? 1280}
      height={course.cover?.height ?? 720}
      decoding="async"
      {...(first ? { fetchpriority: "high" as const } : { loading: "lazy" as const })}
    />
  );
}

/** Pages that rise and fall like a tide that is measured; one of them is marked. */
function Spines({ seed }: { seed: string }) {
  const [phase, wave, swell, here] = fourOf(seed);
  const height = (tick: number) => {
    const long = Math.sin((tick / ticks) * Math.PI * (1 + 2 * wave) + phase * 6.28);
    const short = Math.sin(tick * (0.5 + swell) + phase * 9);
    return Math.round(84 + 46 * long + 22 * short);
  };
  const marked = 4 + Math.floor(here * (ticks - 8));
  const lines = Array.from({ length: ticks }, (_, tick) =>
    tick === marked ? "" : `M${10 + tick * pitch} ${ground}v-${height(tick)}`,
  );
  return (
    <svg class="cover spines" viewBox="0 0 320 180" aria-hidden="true">
      <path class="ticks" d={lines.join("")} />
      <path class="here" d={`M${10 + marked * pitch} ${ground}v-${height(marked) + 14}`} />
    </svg>
  );
}

/** Four numbers from 0 to 1 that a text always gives (FNV-1a, stirred once for each). */
function fourOf(text: string): [number, number, number, number] {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  const next = () => {
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
    return (hash >>> 0) / 0x1_0000_0000;
  };
  return [next(), next(), next(), next()];
}

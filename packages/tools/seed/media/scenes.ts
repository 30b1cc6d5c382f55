import { arrow, bar, between, box, colour, dot, ease, group, type Point, picture, shown, text, width } from "./draw.ts";

/** A drawing with states: `step` is the state it moves to, `t` how far it has come, from 0 to 1. */
type Scene = (step: number, t: number) => string;

const scenes = { title, edge, way, facts, ranges, progress, end } satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;

/** One picture of the film, as SVG. */
export function frame(scene: SceneName, step: number, t: number): string {
  return picture(scenes[scene](step, t));
}

function heading(words: string): string {
  return text({ x: 72, y: 88 }, words, { size: 38, weight: 700, anchor: "start" });
}

function title(_step: number, t: number): string {
  const centre = { x: 1040, y: 300 };
  const rings = [70, 125, 180, 235, 290].map((r) => {
    const outer = r === 290;
    return `<circle cx="${centre.x}" cy="${centre.y}" r="${r * (0.9 + 0.1 * ease(t))}" fill="none" stroke="${outer ? colour.teal : colour.line}" stroke-width="${outer ? 5 : 2}"/>`;
  });
  const angle = Math.PI * (1.3 - 0.35 * ease(t));
  const request = { x: centre.x + 290 * Math.cos(angle), y: centre.y - 290 * Math.sin(angle) };
  const words =
    text({ x: 72, y: 270 }, "How Edgewise works", { size: 60, weight: 750, anchor: "start" }) +
    text({ x: 74, y: 336 }, "Follow one request, from the browser", { size: 30, fill: colour.muted, anchor: "start" }) +
    text({ x: 74, y: 380 }, "to the row, and back", { size: 30, fill: colour.muted, anchor: "start" });
  return rings.join("") + words + group(dot(request), ease(t));
}

const centres: Point[] = [
  { x: 210, y: 220 },
  { x: 330, y: 350 },
  { x: 420, y: 190 },
  { x: 540, y: 300 },
  { x: 640, y: 190 },
  { x: 690, y: 420 },
  { x: 800, y: 260 },
  { x: 900, y: 390 },
  { x: 980, y: 210 },
  { x: 1090, y: 330 },
];
const nearest: Point = { x: 690, y: 420 };
const learner: Point = { x: 560, y: 510 };

function edge(step: number, t: number): string {
  const all = centres.map((at, i) => {
    const seen = step > 0 ? 1 : ease(Math.min(1, Math.max(0, t * 2 - i / 10)));
    const chosen = at.x === nearest.x && step > 0;
    const ring = `<circle cx="${at.x}" cy="${at.y}" r="30" fill="${colour.panel}" stroke="${chosen ? colour.teal : colour.line}" stroke-width="${chosen ? 5 : 2.5}"/>`;
    const letter = { size: 22, weight: 700, fill: chosen ? colour.teal : colour.muted };
    return group(ring + text({ x: at.x, y: at.y + 8 }, "W", letter), seen);
  });
  const you = text({ x: learner.x - 34, y: learner.y + 9 }, "you", {
    size: 26,
    weight: 650,
    anchor: "end",
    fill: colour.amber,
  });
  const near = shown(step, t, 1);
  const line = arrow(between(learner, nearest, 0.16), between(learner, nearest, 0.16 + 0.6 * near), {
    opacity: near,
    stroke: colour.amber,
  });
  const note = text({ x: 760, y: 455 }, "the nearest one answers", {
    size: 26,
    anchor: "start",
    fill: colour.teal,
    opacity: near,
  });
  return heading("Many small Workers, close to everyone") + all.join("") + dot(learner) + you + line + note;
}

const at = {
  browser: { x: 150, y: 300 },
  gateway: { x: 480, y: 300 },
  identity: { x: 830, y: 190 },
  content: { x: 830, y: 420 },
  identityDb: { x: 1130, y: 190 },
  contentDb: { x: 1130, y: 420 },
} satisfies Record<string, Point>;

const stops: Point[] = [at.browser, at.gateway, at.gateway, at.identity, at.content, at.content, at.contentDb];

function way(step: number, t: number): string {
  const from = stops[Math.max(0, step - 1)] ?? at.browser;
  const to = stops[step] ?? at.browser;
  const lit = (name: keyof typeof at, ...steps: number[]) => ({
    opacity: name === "browser" || step > 0 ? 1 : 0.35 + 0.2 * ease(t),
    stroke: steps.includes(step) ? colour.teal : colour.line,
  });
  const lines =
    arrow({ x: 245, y: 300 }, { x: 378, y: 300 }) +
    arrow({ x: 585, y: 280 }, { x: 722, y: 210 }) +
    arrow({ x: 585, y: 325 }, { x: 722, y: 405 }) +
    arrow({ x: 935, y: 190 }, { x: 1032, y: 190 }) +
    arrow({ x: 935, y: 420 }, { x: 1032, y: 420 });
  const boxes =
    box(at.browser, [180, 92], "Browser", "a click on play", lit("browser", 0)) +
    box(at.gateway, [204, 92], "Gateway", "the public Worker", lit("gateway", 1, 2)) +
    box(at.identity, [204, 92], "Identity", "who you are", lit("identity", 3)) +
    box(at.content, [204, 92], "Content", "courses, progress", lit("content", 4, 5)) +
    box(at.identityDb, [190, 92], "D1", "identity's tables", lit("identityDb")) +
    box(at.contentDb, [190, 92], "D1", "content's tables", lit("contentDb", 6));
  return heading("From the gateway to the row") + lines + boxes + notes(step, t) + traveller(from, to, t);
}

/** The request stands at the upper edge of the box it has reached, so that the box's name stays readable. */
function traveller(from: Point, to: Point, t: number): string {
  const place = between(from, to, ease(t));
  return dot({ x: place.x, y: place.y - 62 });
}

function notes(step: number, t: number): string {
  const note = (line: number, from: number, words: string) =>
    text({ x: 378, y: 400 + line * 38 }, words, {
      size: 23,
      anchor: "start",
      mono: true,
      fill: colour.teal,
      opacity: shown(step, t, from),
    });
  const right = (from: number, words: string) =>
    text({ x: 830, y: 510 }, words, { size: 23, mono: true, fill: colour.teal, opacity: shown(step, t, from) });
  return (
    note(0, 2, "trace id") +
    note(1, 2, "rate limit") +
    note(2, 3, "token, 10 min") +
    note(3, 4, "/v1/lessons → content") +
    right(5, "signature checked")
  );
}

function facts(step: number, t: number): string {
  const frameLook = shown(step, t, 1);
  const batch = group(
    `<rect x="90" y="150" width="420" height="340" rx="20" fill="none" stroke="${colour.amber}" stroke-width="3" stroke-dasharray="10 8"/>` +
      text({ x: 300, y: 532 }, "one batch: both, or neither", { size: 24, fill: colour.amber }),
    frameLook,
  );
  const rows =
    box({ x: 300, y: 240 }, [330, 100], "the change", "profile: a new name", { opacity: step > 0 ? 1 : ease(t) }) +
    box({ x: 300, y: 400 }, [330, 100], "the news", "outbox: profile.changed", { opacity: step > 0 ? 1 : ease(t) });
  const sent = shown(step, t, 2);
  const rest =
    arrow({ x: 475, y: 400 }, { x: 632, y: 400 }, { opacity: sent }) +
    box({ x: 735, y: 400 }, [190, 100], "queue", "at least once", { opacity: sent }) +
    arrow({ x: 840, y: 400 }, { x: 966, y: 400 }, { opacity: sent }) +
    box({ x: 1090, y: 400 }, [236, 100], "content", "inbox: acts once", { opacity: sent, stroke: colour.teal });
  const news = dot(between({ x: 300, y: 330 }, { x: 1090, y: 330 }, sent), colour.teal, step === 2 ? 1 : 0);
  return heading("A fact is never lost") + batch + rows + rest + news;
}

const film = { x: 110, y: 270, w: 1060 };

function ranges(step: number, t: number): string {
  const parts = Array.from({ length: 10 }, (_, i) =>
    bar({ x: film.x + i * 106, y: film.y }, [100, 74], {
      fill: colour.panel,
      stroke: colour.line,
      opacity: step > 0 ? 1 : ease(Math.min(1, Math.max(0, t * 2 - i / 10))),
    }),
  );
  const asked = shown(step, t, 1);
  const range = bar({ x: film.x + 636, y: film.y }, [206 * asked, 74], { fill: colour.teal, opacity: asked });
  const words =
    text({ x: 110, y: 240 }, "lesson.mp4 in R2", { size: 24, mono: true, fill: colour.muted, anchor: "start" }) +
    text({ x: 110, y: 440 }, "Range: bytes=6291456-8388607", {
      size: 28,
      mono: true,
      anchor: "start",
      fill: colour.amber,
      opacity: asked,
    }) +
    text({ x: 110, y: 494 }, "206 Partial Content", {
      size: 28,
      mono: true,
      anchor: "start",
      fill: colour.teal,
      opacity: asked,
    });
  const line = arrow(
    { x: film.x + 739, y: 440 },
    { x: film.x + 739, y: 360 },
    { opacity: asked, stroke: colour.amber },
  );
  return heading("Jump anywhere: only those bytes travel") + parts.join("") + range + words + line;
}

function progress(step: number, t: number): string {
  const report = (row: number, from: number, to: number, name: string, seen: number, fill: string = colour.teal) =>
    text({ x: 250, y: 206 + row * 84 }, name, { size: 24, anchor: "end", fill: colour.muted, opacity: seen }) +
    bar({ x: 280, y: 178 + row * 84 }, [900, 40], { fill: colour.panel, opacity: seen }) +
    bar({ x: 280 + from * 900, y: 178 + row * 84 }, [(to - from) * 900, 40], { fill, opacity: seen });
  const late = shown(step, t, 1);
  const all = shown(step, t, 2);
  return (
    heading("Every report is merged, none is subtracted") +
    report(0, 0, 0.4, "first report", step > 0 ? 1 : ease(t)) +
    report(1, 0.55, 0.55 + 0.2 * (step > 0 ? 1 : ease(t)), "next report", step > 0 ? 1 : ease(t)) +
    report(2, 0.3, 0.6, "late, twice", late, colour.rose) +
    report(3, 0, 0.75, "watched", all, colour.amber)
  );
}

function end(step: number, t: number): string {
  const line = (row: number, words: string, seen: number) =>
    text({ x: width / 2, y: 220 + row * 92 }, words, { size: 50, weight: 700, opacity: seen });
  const first = step > 0 ? 1 : ease(t);
  return (
    line(0, "One gateway", first) +
    line(1, "One service for each job", step > 0 ? 1 : ease(Math.max(0, t * 2 - 1))) +
    line(2, "One database for each service", shown(step, t, 1)) +
    text({ x: width / 2, y: 510 }, "Now look inside", {
      size: 32,
      fill: colour.teal,
      opacity: step > 0 ? ease(Math.max(0, t * 2 - 1)) : 0,
    })
  );
}

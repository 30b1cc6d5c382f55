import type { KeptReport, ReportBody } from "./device.ts";
import { mergedRanges, type Range } from "./ranges.ts";

/** As many stretches as one report may hold. */
const rangesMax = 200;

/**
 * Reports of one owner as few as possible: one a lesson, which says what all of them say together, or a few where the
 * film was watched in very many stretches. Each is a new report with its own id. Positions are those of the newest
 * report.
 */
export function mergedReports(reports: readonly KeptReport[], who: string): KeptReport[] {
  const byLesson = Map.groupBy(reports, ({ lessonId }) => lessonId);
  return [...byLesson].flatMap(([lessonId, ofLesson]) =>
    bodiesOf(ofLesson.map(({ body }) => body)).map((body) => ({
      id: crypto.randomUUID(),
      lessonId,
      who,
      body,
      attempted: true,
    })),
  );
}

function bodiesOf(bodies: readonly ReportBody[]): ReportBody[] {
  const oldestFirst = bodies.toSorted((a, b) => Date.parse(a.reportedAt) - Date.parse(b.reportedAt));
  const reportedAt = oldestFirst.at(-1)?.reportedAt ?? new Date().toISOString();
  const positionSeconds = oldestFirst.findLast((body) => body.positionSeconds !== undefined)?.positionSeconds;
  const whole: ReportBody = {
    ...(positionSeconds !== undefined && { positionSeconds }),
    ...(bodies.some(({ completed }) => completed) && { completed: true }),
    reportedAt,
  };
  const watched = mergedRanges(bodies.flatMap((body) => body.watched ?? []));
  if (watched.length === 0) return [whole];
  return chunks(watched).map((ranges) => ({ ...whole, watched: ranges }));
}

function chunks(ranges: Range[]): Range[][] {
  const count = Math.ceil(ranges.length / rangesMax);
  return Array.from({ length: count }, (_, i) => ranges.slice(i * rangesMax, (i + 1) * rangesMax));
}

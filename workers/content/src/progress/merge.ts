import type { publishedLessons } from "../version/tables.ts";
import { coveredSeconds, mergedRanges, type Range } from "./ranges.ts";
import type { LessonProgressRow } from "./tables.ts";

/** What a player tells about a lesson. Everything is optional: an empty report says that the lesson was opened. */
export interface Report {
  positionSeconds?: number | undefined;
  watched?: Range[] | undefined;
  /** The learner's own mark. It counts where the lesson's rule is `marked`. */
  completed?: true | undefined;
  /** When this was so, ms since 1970: a report that was queued off-line comes late. */
  reportedAt: number;
}

export type Standing = Omit<LessonProgressRow, "learnerId" | "lessonId" | "courseId" | "version">;
type Lesson = Pick<typeof publishedLessons.$inferSelect, "completionRule" | "completionShare" | "durationSeconds">;

/**
 * A learner's standing with one more report. It never goes back: what was watched stays watched, the furthest point the
 * furthest, and completed stays completed. The position is that of the newest report, whenever it arrives.
 */
export function withReport(before: Standing | undefined, report: Report, lesson: Lesson): Standing {
  const end = lesson.durationSeconds ?? Number.POSITIVE_INFINITY;
  const within = (seconds: number) => Math.min(seconds, end);
  const reported = (report.watched ?? []).map(([from, to]): Range => [within(from), within(to)]);
  const watched = mergedRanges(before?.watched ?? [], reported);
  const position = newestPosition(before, report, within);
  const standing: Standing = {
    ...position,
    furthestSeconds: Math.max(before?.furthestSeconds ?? 0, position.positionSeconds, watched.at(-1)?.[1] ?? 0),
    watched,
    watchedSeconds: coveredSeconds(watched),
    openedAt: Math.min(before?.openedAt ?? report.reportedAt, report.reportedAt),
    completedAt: before?.completedAt ?? null,
  };
  const completes = standing.completedAt === null && isComplete(standing, report, lesson);
  return completes ? { ...standing, completedAt: report.reportedAt } : standing;
}

function newestPosition(before: Standing | undefined, report: Report, within: (seconds: number) => number) {
  const at = report.reportedAt;
  if (report.positionSeconds === undefined || (before && at < before.positionAt)) {
    return { positionSeconds: before?.positionSeconds ?? 0, positionAt: before?.positionAt ?? at };
  }
  return { positionSeconds: within(report.positionSeconds), positionAt: at };
}

/** Of a video of unknown length no share can be told; there the learner's own mark counts. */
function isComplete(standing: Standing, report: Report, lesson: Lesson): boolean {
  switch (lesson.completionRule) {
    case "opened":
      return true;
    case "marked":
      return report.completed === true;
    case "watched":
      return lesson.durationSeconds
        ? standing.watchedSeconds / lesson.durationSeconds >= (lesson.completionShare ?? 1)
        : report.completed === true;
  }
}

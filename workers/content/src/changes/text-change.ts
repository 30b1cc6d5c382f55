import { structuredPatch } from "diff";
import type { TextChange } from "./course-changes.ts";

/** Beyond this many changed lines two texts have little in common, and finding the fewest takes too long. */
const changedLinesMax = 500;
const contextLines = 3;

/**
 * What changed between two texts, line by line, in the fewest changes; null when nothing but line ends did. Texts of
 * which more than 500 lines came or went have no hunks.
 */
export function textChange(of: TextChange["of"], before: string, after: string): TextChange | null {
  const [was, is] = [lines(before), lines(after)];
  if (was === is) return null;
  const patch = structuredPatch("", "", was, is, "", "", {
    context: contextLines,
    maxEditLength: changedLinesMax,
  });
  if (!patch) return { of, hunks: null };
  return {
    of,
    hunks: patch.hunks.map((hunk) => ({
      beforeLine: hunk.oldStart,
      beforeCount: hunk.oldLines,
      afterLine: hunk.newStart,
      afterCount: hunk.newLines,
      lines: hunk.lines.map((line) => ({ change: changeOf(line), text: line.slice(1) })),
    })),
  };
}

/** Every line ends the same way, so that the last one is like the others. */
function lines(text: string): string {
  const same = text.replace(/\r\n?/g, "\n");
  return same === "" || same.endsWith("\n") ? same : `${same}\n`;
}

function changeOf(line: string): "same" | "added" | "removed" {
  if (line.startsWith("+")) return "added";
  return line.startsWith("-") ? "removed" : "same";
}

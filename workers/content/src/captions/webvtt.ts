import type { FieldError } from "@edgewise/chassis/problem";
import { WebVTTParser } from "webvtt-parser";
import entities from "webvtt-parser/html-entities.json" with { type: "json" };
import type { Cue } from "../schema.ts";

/** Ten hours of speech in most languages; small enough to live in one row. */
export const captionBytesMax = 512 * 1024;

const errorsMax = 20;

/** What a captions file says, or everything that is wrong with it. */
export type Captions = { cues: Cue[] } | { errors: FieldError[] };

/**
 * Reads a WebVTT file strictly (W3C WebVTT: The Web Video Text Tracks Format, section 4, the rules for authors). An
 * error's pointer is the line, `#/12`, and its sentence says so too.
 */
export function readWebVtt(text: string): Captions {
  const parsed = parse(text);
  if ("errors" in parsed) return parsed;
  const cues = parsed.cues.filter((cue) => cue.text !== "");
  if (cues.length === 0) return { errors: [{ pointer: "#/1", detail: "Line 1: There is no cue with text." }] };
  return { cues };
}

function parse(text: string): Captions {
  let result: ReturnType<WebVTTParser["parse"]>;
  try {
    result = new WebVTTParser(entities as Record<`&${string}`, string>).parse(text, "captions");
  } catch (error) {
    // Thousands of nested tags exhaust the parser's stack.
    if (!(error instanceof RangeError)) throw error;
    return { errors: [{ pointer: "#/1", detail: "Line 1: The tags are nested too deeply." }] };
  }
  if (result.errors.length === 0) {
    return {
      cues: result.cues.map((cue) => ({ start: cue.startTime, end: cue.endTime, text: spoken(cue.tree).trim() })),
    };
  }
  const lines = text.split(/\r\n|\r|\n/);
  const errors = result.errors.slice(0, errorsMax).map(({ message, line, col }) => {
    const at = lineOf(lines, line, col);
    return { pointer: `#/${at}`, detail: `Line ${at}: ${message}` };
  });
  return { errors };
}

/**
 * The parser reports an error in a cue's text at the line after the cue, with the column counted through the whole
 * text; this is the line it is on.
 */
function lineOf(lines: string[], line: number, column: number | undefined): number {
  const reported = lines[line - 1] ?? "";
  if (column === undefined || reported !== "") return Math.min(line, lines.length);
  let first = line - 1;
  while (first > 0 && !lines[first - 1]?.includes("-->")) first--;
  let left = column - 1;
  for (let at = first; at < line - 1; at++) {
    const length = (lines[at]?.length ?? 0) + 1;
    if (left < length) return at + 1;
    left -= length;
  }
  return Math.max(first + 1, line - 1);
}

interface Node {
  type?: string;
  value?: unknown;
  children?: Node[];
}

/** The words of a cue without its tags. */
function spoken(node: Node): string {
  if (node.type === "text") return String(node.value);
  return (node.children ?? []).map(spoken).join("");
}

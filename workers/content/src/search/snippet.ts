/** A piece of a found text; `match` pieces are what was searched for. */
export interface Piece {
  text: string;
  match: boolean;
}

/** Characters that no text holds: publishing removes control characters. */
export const matchStart = "\u0001";
export const matchEnd = "\u0002";

/** Splits a text with marks into pieces. A client shows them as text, so nothing found can ever be markup. */
export function piecesOf(marked: string): Piece[] {
  const [before = "", ...rest] = marked.split(matchStart);
  const pieces = rest.flatMap((part) => {
    const [found = "", ...after] = part.split(matchEnd);
    return [
      { text: found, match: true },
      { text: after.join(""), match: false },
    ];
  });
  return [{ text: before, match: false }, ...pieces].filter((piece) => piece.text !== "");
}

/** When the cue is spoken that holds the first match of a marked text, in seconds. */
export function secondOf(marked: string, cues: [start: number, length: number][]): number | null {
  // SQLite counts characters, JavaScript UTF-16 units.
  const offset = [...marked.slice(0, Math.max(marked.indexOf(matchStart), 0))].length;
  let end = 0;
  for (const [start, length] of cues) {
    end += length + 1;
    if (offset < end) return start;
  }
  return cues.at(-1)?.[0] ?? null;
}

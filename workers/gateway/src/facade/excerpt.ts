/** How many characters an excerpt has at most. */
export const excerptMax = 160;

/** The beginning of a text in one line, cut between words if possible; an ellipsis shows that more follows. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= excerptMax) return line;
  // Do not end in the middle of a word, or of a character that takes two code units.
  return `${line.slice(0, excerptMax).replace(/\s\S{0,30}$|.$/u, "")}…`;
}

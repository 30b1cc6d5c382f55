/**
 * The words that the server has put into an island, in the visitor's language. An island around another one finds its own
 * by another name.
 */
export function wordsIn<W>(root: ParentNode, name = "words"): W {
  const words: W = JSON.parse(root.querySelector(`script[data-${name}]`)?.textContent ?? "{}");
  return words;
}

/** A sentence with its `{names}` filled in. */
export function filled(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The words that the server has put into an island, in the visitor's language. */
export function wordsIn<W>(root: ParentNode): W {
  const words: W = JSON.parse(root.querySelector("script[data-words]")?.textContent ?? "{}");
  return words;
}

/** A sentence with its `{names}` filled in. */
export function filled(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

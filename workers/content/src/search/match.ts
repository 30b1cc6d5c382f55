const wordsMax = 16;

/**
 * What a person typed, as an FTS5 expression: every word has to be there, "words in quotes" next to each other, and the
 * last word may be the beginning of one. Nothing typed can be an operator. Undefined when there is no word in it.
 */
export function matchOf(typed: string): string | undefined {
  const parts = [...typed.normalize("NFC").matchAll(/"([^"]*)"|([^\s"]+)/gu)];
  const terms = parts.map(([, phrase, word]) => wordsIn(phrase ?? word ?? "")).filter((words) => words.length > 0);
  const endsInPhrase = parts.at(-1)?.[1] !== undefined;
  const expressions = terms.slice(0, wordsMax).map((words, i) => {
    const open = i === terms.length - 1 && !endsInPhrase && !/\s$/u.test(typed);
    return `"${words.join(" ")}"${open ? " *" : ""}`;
  });
  return expressions.length > 0 ? expressions.join(" AND ") : undefined;
}

/** Letters, digits and marks: what the index's tokenizer takes for words. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}

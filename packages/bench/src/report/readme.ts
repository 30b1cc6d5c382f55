const begin = "<!-- latest result -->";
const end = "<!-- /latest result -->";

/** The README with this text between its two marks. Throws when they are not there. */
export function withResult(readme: string, text: string): string {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The README has no place for a result: ${begin} … ${end}`);
  return `${readme.slice(0, from)}${begin}\n\n${text.trim()}\n\n${readme.slice(to)}`;
}

/** What a page's address says about keeping it. */
export type Visited = "lesson" | "page" | "own";

const languagePrefix = /^\/ar(?=\/|$)/;
const lesson = /^\/lessons\/les_[0-9a-z]+$/;
const page = /^\/(?:courses(?:\/[a-z0-9-]+)?)?$/;

/** What a path leads to: a lesson, another page that is the same for everyone, or what is someone's own. */
export function visitedAt(path: string): Visited {
  const plain = path.replace(languagePrefix, "") || "/";
  if (lesson.test(plain)) return "lesson";
  return page.test(plain) ? "page" : "own";
}

/** The page that is shown where nothing else can be, in the language of a path. */
export function offlinePathOf(path: string): string {
  return `${languagePrefix.exec(path)?.[0] ?? ""}/offline`;
}

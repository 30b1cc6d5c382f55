/** The languages that every text of the platform is in; the first needs no prefix in an address. */
export const languages = ["en", "ar"] as const;

export type Language = (typeof languages)[number];

/** What a language calls itself. */
export const languageNames: Record<Language, string> = { en: "English", ar: "العربية" };

/** The direction in which it is written. */
export const directions: Record<Language, "ltr" | "rtl"> = { en: "ltr", ar: "rtl" };

/** Which language a path is in, and the path without it: `/ar/courses` is `/courses` in Arabic. */
export function languageOf(path: string): { language: Language; path: string } {
  const [, first] = path.split("/", 2);
  const language = languages.slice(1).find((tag) => tag === first);
  return language ? { language, path: path.slice(language.length + 1) || "/" } : { language: languages[0], path };
}

/** The path in a language. */
export function pathIn(language: Language, path: string): string {
  if (language === languages[0]) return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
}

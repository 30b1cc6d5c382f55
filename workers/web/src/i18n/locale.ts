import { IntlMessageFormat } from "intl-messageformat";
import { ar } from "./ar/catalogue.ts";
import { en } from "./en/catalogue.ts";
import { directions, type Language, pathIn } from "./language.ts";

export type Key = keyof typeof en;
export type Values = Record<string, string | number | boolean | Date>;

/** Whether there is a text of this name; for what the API may add to before its text is written. */
export function isKey(name: string): name is Key {
  return Object.hasOwn(en, name);
}

const catalogues: Record<Language, Record<Key, string>> = { en, ar };

/** How one visitor is spoken to: texts, numbers, dates and addresses in their language. */
export interface Locale {
  language: Language;
  direction: "ltr" | "rtl";
  /** The text of this key (ICU MessageFormat) with its values filled in. */
  t(key: Key, values?: Values): string;
  /** The address of a page of ours in this language; what begins with `/v1` or `/_` has none. */
  to(path: string): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** An ISO 8601 instant as a date, in the visitor's zone where it is known, else in UTC. */
  date(instant: string, options?: Intl.DateTimeFormatOptions): string;
  /** How long something takes, to the minute. */
  duration(seconds: number): string;
  /** The name of a language or region in this language. */
  name(type: "language" | "region", code: string): string;
}

const formats = new Map<string, IntlMessageFormat>();
const locales = new Map<string, Locale>();

/** The locale of a language; `timeZone` is an IANA name. */
export function localeOf(language: Language, timeZone = "UTC"): Locale {
  const key = `${language} ${timeZone}`;
  const known = locales.get(key) ?? newLocale(language, timeZone);
  if (locales.size < 1000) locales.set(key, known);
  return known;
}

function newLocale(language: Language, timeZone: string): Locale {
  const t: Locale["t"] = (key, values) => formatOf(language, key).format(values) as string;
  const names = { language: namesOf(language, "language"), region: namesOf(language, "region") };
  return {
    language,
    direction: directions[language],
    t,
    to: (path) => (/^\/(?:v1|_)\//.test(path) ? path : pathIn(language, path)),
    number: (value, options) => new Intl.NumberFormat(language, options).format(value),
    date: (instant, options = { dateStyle: "medium" }) =>
      new Intl.DateTimeFormat(language, { timeZone, ...options }).format(new Date(instant)),
    duration: (seconds) => {
      const minutes = Math.max(1, Math.round(seconds / 60));
      if (minutes < 60) return t("duration.minutes", { minutes });
      return t("duration.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    },
    name: (type, code) => names[type].of(code) ?? code,
  };
}

function namesOf(language: Language, type: "language" | "region"): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type, fallback: "code" });
}

/** Patterns are read once an isolate. */
function formatOf(language: Language, key: Key): IntlMessageFormat {
  const name = `${language} ${key}`;
  const known = formats.get(name) ?? new IntlMessageFormat(catalogues[language][key], language);
  formats.set(name, known);
  return known;
}

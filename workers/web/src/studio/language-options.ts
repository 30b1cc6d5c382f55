import type { Locale } from "../i18n/locale.ts";

const tags =
  "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt pt-BR ro ru sk sl sr sv sw ta th tr uk ur vi zh-Hans zh-Hant".split(
    " ",
  );

/** The languages that are offered, by their names in the visitor's, and the one that is there if it is another. */
export function languageOptions(locale: Locale, current: string): { value: string; label: string }[] {
  const all = current === "" || tags.includes(current) ? tags : [...tags, current];
  const collator = new Intl.Collator(locale.language);
  return all
    .map((value) => ({ value, label: locale.name("language", value) }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
}

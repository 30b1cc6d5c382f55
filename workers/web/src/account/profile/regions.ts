import { countryCodes } from "@edgewise/contracts/countries";
import type { Option } from "../../components/choice-field.tsx";
import { languageNames, languages } from "../../i18n/language.ts";
import type { Locale } from "../../i18n/locale.ts";

/** Countries by their names in the visitor's language, none first. */
export function countryOptions(locale: Locale): Option[] {
  const named = countryCodes.map((value) => ({ value, label: locale.name("region", value) }));
  const sorted = named.sort((a, b) => a.label.localeCompare(b.label, locale.language));
  return [{ value: "", label: locale.t("account.country.none") }, ...sorted];
}

/** Time zones by their IANA names; the one that is set is there even when this runtime would name it otherwise. */
export function timeZoneOptions(set: string): Option[] {
  const zones = new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), set]);
  return [...zones].sort().map((value) => ({ value, label: value.replaceAll("_", " ") }));
}

/** The languages of the platform; one that was set elsewhere stays. */
export function languageOptions(locale: Locale, set: string): Option[] {
  const ours = languages.map((value) => ({ value: value as string, label: languageNames[value] }));
  if (set === "" || ours.some(({ value }) => value === set)) return ours;
  return [...ours, { value: set, label: locale.name("language", set) }];
}

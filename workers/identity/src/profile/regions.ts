import { countryCodes } from "@edgewise/contracts/countries";

const countries = new Set(countryCodes);

/** Whether this is the code of a country or territory, in upper case. */
export function isCountry(code: string): boolean {
  return countries.has(code);
}

/** The canonical form of a BCP 47 language tag; undefined for anything else, and for the undetermined language. */
export function localeOf(tag: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag);
    return locale.language === "und" ? undefined : locale.toString();
  } catch {
    return undefined;
  }
}

/**
 * The name of an IANA time zone in its usual case; undefined for anything else. An offset such as `+02:00` is no zone: it
 * knows no summer time. A zone's newer name is kept, though Intl may answer with the older one.
 */
export function timeZoneOf(name: string): string | undefined {
  if (!/^[A-Za-z]/.test(name)) return undefined;
  try {
    const known = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
    return known.toLowerCase() === name.toLowerCase() ? known : name;
  } catch {
    return undefined;
  }
}

import type { Locale } from "../../i18n/locale.ts";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size as people say it, in steps of a thousand. */
export function bytesText(locale: Pick<Locale, "number">, bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const unit = units[step] ?? "byte";
  return locale.number(bytes / 1000 ** step, { style: "unit", unit, maximumFractionDigits: step > 1 ? 1 : 0 });
}

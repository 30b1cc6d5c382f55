import { type Locale, localeOf } from "../i18n/locale.ts";
import type { Visit } from "../page/visit.ts";

/** The visitor's language with their own time zone, for pages whose hours matter. */
export async function ownLocale({ api, locale }: Visit): Promise<Locale> {
  const { timeZone } = await api.get("/v1/me");
  return localeOf(locale.language, timeZone);
}

import type { Locale } from "../i18n/locale.ts";

/** The link to the next page of a list; nothing if there is none. */
export function ShowMore({ locale, href }: { locale: Locale; href: string | undefined }) {
  if (href === undefined) return null;
  return (
    <p class="more">
      <a class="button quiet" href={href} rel="next">
        {locale.t("more")}
      </a>
    </p>
  );
}

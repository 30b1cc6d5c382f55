import type { Child } from "hono/jsx";
import type { Locale } from "../i18n/locale.ts";

/** The way here from above, the nearest last. The page itself is its heading and not among them. */
export function Breadcrumbs({ locale, path }: { locale: Locale; path: readonly { href: string; label: Child }[] }) {
  return (
    <nav class="crumbs" aria-label={locale.t("crumbs.label")}>
      <ol>
        {path.map(({ href, label }) => (
          <li>
            <a href={href} dir="auto">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

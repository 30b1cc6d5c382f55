import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { built } from "../built.generated.ts";
import { Footer } from "../components/footer.tsx";
import { Header } from "../components/header.tsx";
import { type Language, languages, pathIn } from "../i18n/language.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Page } from "./page.ts";

/** Where a page is, and for whom. */
export interface Place {
  locale: Locale;
  origin: string;
  /** Without the language. */
  path: string;
  /** Whether the page is for one visitor alone. */
  isPrivate: boolean;
}

/** A whole HTML document around a page. Its style and its one script are part of it, so nothing holds up its first sight. */
export async function documentOf(page: Page, place: Place): Promise<string> {
  return `<!doctype html>${await (<Document page={page} place={place} />)}`;
}

function Document({ page, place }: { page: Page; place: Place }) {
  const { locale, origin, path, isPrivate } = place;
  const { t } = locale;
  return (
    <html lang={locale.language} dir={locale.direction} {...(isPrivate && { "data-private": "" })}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${page.title} · ${t("brand")}`}</title>
        <Described page={page} place={place} />
        <meta name="color-scheme" content="light dark" />
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          crossorigin=""
          href={built.fonts["literata-latin-wght-normal"]}
        />
        <style>{raw(built.sheet.text)}</style>
        {page.isLesson && <style>{raw(built.lesson.text)}</style>}
        {page.sheets?.map((name) => (
          <link rel="stylesheet" href={built.sheets[name]} />
        ))}
        <script>{raw(built.boot.text)}</script>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <meta name="theme-color" content="#faf6ed" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#151b1a" media="(prefers-color-scheme: dark)" />
        <link rel="apple-touch-icon" href="/icons/180.png" />
        <link rel="manifest" href={`/manifest.${locale.language}.webmanifest`} />
        {page.unlisted || isPrivate ? (
          <meta name="robots" content="noindex" />
        ) : (
          <Languages language={locale.language} origin={origin} path={path} />
        )}
        {page.head}
      </head>
      <body>
        <a class="skip" href="#main">
          {t("skip")}
        </a>
        <Header locale={locale} here={page.here} hasSearch={page.hasSearch !== true} />
        {!isPrivate && <p class="offline-copy">{t("learn.offline.copy")}</p>}
        <main id="main" tabindex={-1} class={`width-${page.width ?? "wide"}`}>
          {page.main}
        </main>
        <Footer locale={locale} path={path} />
      </body>
    </html>
  );
}

function Described({ page, place }: { page: Page; place: Place }): Child {
  if (page.description === undefined) return null;
  return (
    <>
      <meta name="description" content={page.description} />
      <meta property="og:title" content={page.title} />
      <meta property="og:description" content={page.description} />
      <meta property="og:site_name" content={place.locale.t("brand")} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={place.origin + pathIn(place.locale.language, place.path)} />
      <meta name="twitter:card" content={page.image === undefined ? "summary" : "summary_large_image"} />
      {page.image !== undefined && <meta property="og:image" content={new URL(page.image, place.origin).href} />}
    </>
  );
}

/** Where search engines find the page, and the same page in the other languages. */
function Languages({ language: own, origin, path }: { language: Language; origin: string; path: string }) {
  return (
    <>
      <link rel="canonical" href={origin + pathIn(own, path)} />
      {languages.map((language) => (
        <link rel="alternate" hreflang={language} href={origin + pathIn(language, path)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={origin + path} />
    </>
  );
}

import type { App } from "../app.ts";
import { languages, pathIn } from "../i18n/language.ts";
import { publicText } from "../page/public-page.ts";

// One file may name 50,000 addresses (sitemaps.org); each course has one a language.
const coursesMax = 20_000;

/** Tells search engines every public page in every language (sitemaps.org), and what is not for them (RFC 9309). */
export function mountSiteMap(app: App): void {
  app.get(
    "/sitemap.xml",
    publicText(async ({ api, origin }) => {
      const entries = [entry(origin, "/"), entry(origin, "/courses")];
      for await (const { slug, updatedAt } of api.items("/v1/courses", { query: { limit: 100, sort: "oldest" } })) {
        entries.push(entry(origin, `/courses/${slug}`, updatedAt));
        if (entries.length >= coursesMax) break;
      }
      const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
      const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join("\n")}\n</urlset>\n`;
      return { text, type: "application/xml; charset=utf-8" };
    }),
  );
  app.get(
    "/robots.txt",
    publicText(async ({ origin }) => {
      const closed = ["/studio", "/staff", "/account", "/learning", "/fragments/", "/courses/results"];
      const lines = languages.flatMap((language) => closed.map((path) => `Disallow: ${pathIn(language, path)}`));
      return {
        text: `User-agent: *\n${lines.join("\n")}\n\nSitemap: ${origin}/sitemap.xml\n`,
        type: "text/plain; charset=utf-8",
      };
    }),
  );
}

/** One page with itself in the other languages. Slugs and instants hold nothing that XML has to have escaped. */
function entry(origin: string, path: string, changed?: string): string {
  const alternates = languages.map(
    (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${origin}${pathIn(language, path)}"/>`,
  );
  const about = `${alternates.join("")}${changed === undefined ? "" : `<lastmod>${changed}</lastmod>`}`;
  return languages.map((language) => `<url><loc>${origin}${pathIn(language, path)}</loc>${about}</url>`).join("\n");
}

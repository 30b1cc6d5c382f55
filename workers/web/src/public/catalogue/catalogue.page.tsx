import type { App } from "../../app.ts";
import { built } from "../../built.generated.ts";
import type { Locale } from "../../i18n/locale.ts";
import { publicPage, publicText } from "../../page/public-page.ts";
import { type CatalogueQuery, catalogueAddress, catalogueQueryOf } from "./catalogue-query.ts";
import { Filters, topicName } from "./filters.tsx";
import { type Found, found } from "./found.ts";
import { Results, saidOf } from "./results.tsx";

/** Everything there is to learn, to look through and to search; and its results alone, for its island. */
export function mountCatalogue(app: App): void {
  app.get(
    "/courses",
    publicPage(async ({ api, locale, query: given }) => {
      const { t, to } = locale;
      const query = catalogueQueryOf(given);
      const results = await found(api, query);
      return {
        title: query.q === undefined ? t("nav.courses") : t("public.catalogue.searched", { words: query.q }),
        description: t("public.catalogue.lead"),
        here: "courses",
        hasSearch: true,
        unlisted: query.q !== undefined || query.cursor !== undefined,
        main: (
          <div
            class="catalogue"
            data-island={built.islands.catalogue}
            data-results={to("/courses/results")}
            data-failed={t("public.catalogue.failed")}
            data-now
          >
            <h1>{t("nav.courses")}</h1>
            <Filters locale={locale} query={query} />
            <Topics locale={locale} found={results} query={query} />
            <p class="quiet small" role="status">
              {saidOf(locale, query, results)}
            </p>
            <div data-found>
              <Results locale={locale} query={query} found={results} />
            </div>
          </div>
        ),
      };
    }),
  );
  app.get(
    "/courses/results",
    publicText(async ({ api, locale, query: given }) => {
      const query = catalogueQueryOf(given);
      const results = await found(api, query);
      const text = String(await (<Results locale={locale} query={query} found={results} />));
      return { text, type: "text/html; charset=utf-8" };
    }),
  );
}

const topicsMax = 8;

/** What the courses in sight are about; each leads to all courses about it. */
function Topics(props: { locale: Locale; found: Found; query: CatalogueQuery }) {
  const { locale, found: results, query } = props;
  if (!("courses" in results) || query.topic !== undefined) return null;
  const topics = [...new Set(results.courses.flatMap((course) => course.topics))].slice(0, topicsMax);
  if (topics.length < 2) return null;
  return (
    <nav aria-label={locale.t("public.topics")} data-topics>
      <ul class="tags">
        {topics.map((topic) => (
          <li>
            <a href={locale.to(catalogueAddress({ topic }))}>{topicName(topic)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

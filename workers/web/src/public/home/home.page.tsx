import type { App } from "../../app.ts";
import { Notice } from "../../components/notice.tsx";
import { SearchForm } from "../../components/search-form.tsx";
import { publicPage } from "../../page/public-page.ts";
import { Aside } from "./aside.tsx";
import { CourseGrid, CourseList } from "./course-groups.tsx";
import { Promises } from "./promises.tsx";

const newestMax = 6;
const listMax = 4;

/** The home page: what the platform is, and the newest courses. */
export function mountHome(app: App): void {
  app.get(
    "/",
    publicPage(async ({ api, locale }) => {
      const { t, to, language } = locale;
      const home = await api.get("/v1/home", { query: { language } });
      const [latest, ...others] = home.newest ?? [];
      const newest = others.slice(0, newestMax);
      const shown = new Set([latest, ...newest].map((course) => course?.id));
      const unseen = (courses: typeof home.newest) => {
        const rest = (courses ?? []).filter(({ id }) => !shown.has(id)).slice(0, listMax);
        for (const { id } of rest) shown.add(id);
        return rest;
      };
      const forBeginners = unseen(home.forBeginners);
      const inLanguage = unseen(home.inLanguage);
      return {
        title: t("public.home.title"),
        description: t("public.home.lead"),
        hasSearch: true,
        partial: home.degraded.length > 0,
        main: (
          <>
            <div class="hero">
              <div>
                <h1>{t("public.home.title")}</h1>
                <p class="lead">{t("public.home.lead")}</p>
                <SearchForm locale={locale} id="home-search" big />
                <ul class="tags">
                  <li>
                    <a href={to("/courses?level=beginner")}>{t("public.home.beginner")}</a>
                  </li>
                  <li>
                    <a href={to("/courses?access=free")}>{t("public.home.free")}</a>
                  </li>
                  <li>
                    <a href={to(`/courses?language=${language}`)}>{t("public.home.language")}</a>
                  </li>
                </ul>
              </div>
              <Aside locale={locale} latest={latest} />
            </div>
            {home.degraded.length > 0 && <Notice kind="degraded">{t("public.home.degraded")}</Notice>}
            <CourseGrid locale={locale} title={t("public.home.newest")} courses={newest} />
            <div class="halves">
              <CourseList
                locale={locale}
                title={t("public.home.beginner")}
                courses={forBeginners}
                more="/courses?level=beginner"
              />
              <CourseList
                locale={locale}
                title={t("public.home.language")}
                courses={inLanguage}
                more={`/courses?language=${language}`}
              />
            </div>
            <Promises locale={locale} />
          </>
        ),
      };
    }),
  );
}

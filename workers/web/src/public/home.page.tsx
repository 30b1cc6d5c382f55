import type { App } from "../app.ts";
import { publicPage } from "../page/public-page.ts";

/** The first page: what there is to learn, as the facade says it. */
export function mountHome(app: App): void {
  app.get(
    "/",
    publicPage(async ({ api, locale: { t, to } }) => {
      const home = await api.get("/v1/home");
      return {
        title: t("public.home.title"),
        description: t("brand.promise"),
        here: "courses",
        partial: home.degraded.length > 0,
        main: (
          <>
            <h1>{t("public.home.title")}</h1>
            <ul>
              {home.newest?.map((course) => (
                <li>
                  <a href={to(`/courses/${course.slug}`)}>{course.title}</a>
                </li>
              ))}
            </ul>
          </>
        ),
      };
    }),
  );
}

import type { App } from "../app.ts";
import { built } from "../built.generated.ts";
import { Icon } from "../components/icon.tsx";
import { publicPage } from "../page/public-page.ts";

/** Shown without a connection: the stored lessons, which an island lists. */
export function mountOffline(app: App): void {
  app.get(
    "/offline",
    publicPage(async ({ locale: { t, to } }) => ({
      title: t("learn.offline.title"),
      here: "learning",
      width: "text",
      unlisted: true,
      sheets: ["learn"],
      main: (
        <div data-island={built.islands.offline} data-now data-kept-on={t("learn.offline.kept-on", { date: "{date}" })}>
          <h1>{t("learn.offline.title")}</h1>
          <p class="lead">{t("learn.offline")}</p>
          <p class="actions">
            <button class="button" type="button" data-retry hidden>
              {t("retry")}
            </button>
            <a href={to("/courses")}>{t("nav.courses")}</a>
          </p>
          <section class="section" aria-labelledby="kept">
            <h2 id="kept">{t("learn.offline.kept")}</h2>
            <p class="quiet" data-none>
              {t("learn.offline.none")}
            </p>
            <ul class="rows" data-list hidden />
            <template>
              <li>
                <Icon name="document" />
                <div class="grow">
                  <p class="row-title" dir="auto">
                    <a href={to("/")}>{t("learn.offline.title")}</a>
                  </p>
                  <p class="quiet small" dir="auto" />
                </div>
                <span class="quiet small" />
              </li>
            </template>
          </section>
        </div>
      ),
    })),
  );
}

import type { App } from "../../app.ts";
import { built } from "../../built.generated.ts";
import { privatePage } from "../../page/private-page.ts";

/** The end of a sign-in in a separate window; it notifies the page that opened it. */
export function mountSignedIn(app: App): void {
  app.get(
    "/signed-in",
    privatePage(async ({ api, locale: { t } }) => {
      const { name } = await api.get("/v1/me");
      return {
        title: t("account.signed-in.title"),
        width: "text",
        main: (
          <div data-island={built.islands["signed-in"]} data-now>
            <h1>{t("account.signed-in.title")}</h1>
            <p class="lead">{t("account.signed-in.lead", { name })}</p>
          </div>
        ),
      };
    }),
  );
}

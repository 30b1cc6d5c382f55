import type { App } from "../app.ts";
import { fragment } from "../page/fragment.ts";

/** What of the navigation depends on who is here. */
export function mountMenu(app: App): void {
  app.get(
    "/fragments/menu",
    fragment(async ({ api, locale: { t, to } }) => {
      const me = await api.get("/v1/me");
      const isCreator = me.roles.includes("creator");
      const isStaff = me.roles.includes("admin");
      return (
        <>
          {isCreator && <a href={to("/studio")}>{t("nav.studio")}</a>}
          {isStaff && <a href={to("/staff")}>{t("nav.staff")}</a>}
          <a href={to("/account")}>{me.name}</a>
        </>
      );
    }),
  );
}

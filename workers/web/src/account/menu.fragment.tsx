import type { DataOf } from "@edgewise/client/operations";
import type { App } from "../app.ts";
import type { Locale } from "../i18n/locale.ts";
import { fragment } from "../page/fragment.ts";

type Me = DataOf<"/v1/me", "get">;

/** The part of the navigation that depends on the visitor. */
export function mountMenu(app: App): void {
  app.get(
    "/fragments/menu",
    fragment(async ({ api, locale }) => {
      const me = await api.get("/v1/me");
      const { t, to } = locale;
      const isCreator = me.roles.includes("creator");
      const isStaff = me.roles.includes("admin");
      return (
        <>
          {isCreator && <a href={to("/studio")}>{t("nav.studio")}</a>}
          {isStaff && <a href={to("/staff")}>{t("nav.staff")}</a>}
          <a href={to("/account")} dir="auto">
            {me.name}
          </a>
          {me.impersonatedBy && <Acting locale={locale} me={me} />}
        </>
      );
    }),
  );
}

/** Says to a member of staff that they act as someone else, and lets them stop. */
function Acting({ locale: { t, to }, me }: { locale: Locale; me: Me }) {
  return (
    <form class="acting" method="post" action={to("/staff/stop-acting")}>
      <span role="status">{t("staff.acting", { name: me.name })}</span>
      <button class="button quiet small" type="submit">
        {t("staff.acting.stop")}
      </button>
    </form>
  );
}

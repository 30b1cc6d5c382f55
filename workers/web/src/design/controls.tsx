import { Icon } from "../components/icon.tsx";
import { Menu } from "../components/menu.tsx";
import { SearchForm } from "../components/search-form.tsx";
import type { Locale } from "../i18n/locale.ts";
import { Chapter, Shown } from "./shown.tsx";

/** What is pressed: buttons, links, menus, search. */
export function Controls({ locale }: { locale: Locale }) {
  const { t, to } = locale;
  return (
    <Chapter title={t("public.design.controls")}>
      <Shown name={t("public.design.buttons")}>
        <p class="actions">
          <button class="button" type="button">
            {t("save")}
          </button>
          <button class="button go" type="button">
            {t("public.continue")}
          </button>
          <button class="button quiet" type="button">
            {t("cancel")}
          </button>
          <button class="button danger" type="button">
            {t("delete")}
          </button>
          <button class="button danger sure" type="button">
            {t("delete")}
          </button>
        </p>
        <p class="actions">
          <button class="button" type="button" aria-busy="true">
            {t("save")}
          </button>
          <button class="button" type="button" disabled>
            {t("save")}
          </button>
          <button class="button small quiet" type="button">
            <Icon name="plus" />
            {t("edit")}
          </button>
          <button class="button bare" type="button" aria-label={t("close")}>
            <Icon name="close" />
          </button>
        </p>
      </Shown>
      <Shown name={t("public.design.links")}>
        <p>
          <a href={to("/courses")}>{t("nav.courses")}</a> {t("public.design.sentence")}
        </p>
      </Shown>
      <Shown name={t("public.design.menu")}>
        <Menu label={t("nav.menu")}>
          <a href={to("/courses")}>{t("edit")}</a>
          <button type="button">{t("delete")}</button>
        </Menu>
      </Shown>
      <Shown name={t("search.go")}>
        <SearchForm locale={locale} id="design-search" big />
      </Shown>
    </Chapter>
  );
}

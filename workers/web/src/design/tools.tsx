import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { DataTable } from "../components/data-table.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Icon } from "../components/icon.tsx";
import { Pairs } from "../components/pairs.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { Tabs } from "../components/tabs.tsx";
import type { Locale } from "../i18n/locale.ts";
import { Chapter, Shown } from "./shown.tsx";

const rows = [
  { unit: 1, seconds: 420, count: 12 },
  { unit: 2, seconds: 3600, count: 1048 },
];

/** What pages for working are made of beside the rest; all but the way here needs the sheet `tools`. */
export function Tools({ locale }: { locale: Locale }) {
  const { t, to, number, duration } = locale;
  const here = to("/design");
  return (
    <Chapter title={t("public.design.tools")}>
      <Shown name={t("crumbs.label")}>
        <Breadcrumbs
          locale={locale}
          path={[
            { href: to("/courses"), label: t("nav.courses") },
            { href: here, label: t("public.design.course.title") },
          ]}
        />
      </Shown>
      <Shown name={t("public.design.tabs")}>
        <Tabs
          label={t("public.design.tabs")}
          tabs={[
            { href: here, label: t("public.outline"), here: true },
            { href: here, label: t("public.authors"), here: false },
            { href: here, label: t("public.progress"), here: false },
          ]}
        />
      </Shown>
      <Shown name={t("public.design.table")}>
        <DataTable
          caption={t("public.design.table")}
          rows={rows}
          columns={[
            { name: t("public.design.column.unit"), cell: ({ unit }) => number(unit) },
            { name: t("public.design.column.time"), cell: ({ seconds }) => duration(seconds) },
            { name: t("public.design.column.count"), cell: ({ count }) => number(count), isNumber: true },
          ]}
        />
      </Shown>
      <Shown name={t("public.design.pairs")}>
        <Pairs
          pairs={[
            { name: t("public.level"), value: t("level.beginner") },
            { name: t("public.language"), value: locale.name("language", locale.language) },
          ]}
        />
      </Shown>
      <Shown name={t("public.design.toolbar")}>
        <div class="toolbar" role="toolbar" aria-label={t("public.design.toolbar")}>
          <button class="button small" type="button">
            <Icon name="plus" />
            {t("save")}
          </button>
          <button class="button small quiet" type="button">
            {t("edit")}
          </button>
          <button class="button small danger end" type="button">
            {t("delete")}
          </button>
        </div>
      </Shown>
      <Shown name={t("public.design.skeleton")}>
        <Skeleton lines={3} />
      </Shown>
      <Shown name={t("public.design.dialog")}>
        <Dialog locale={locale} id="design-dialog" title={t("public.design.dialog.title")} open>
          <p>{t("public.design.sentence")}</p>
          <p class="actions">
            <button class="button danger sure" type="button">
              {t("delete")}
            </button>
            <button class="button quiet" type="button">
              {t("cancel")}
            </button>
          </p>
        </Dialog>
      </Shown>
      <Shown name={t("public.design.toast")}>
        <div class="toasts">
          <p>{t("saved")}</p>
        </div>
      </Shown>
    </Chapter>
  );
}

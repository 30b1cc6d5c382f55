import { DataTable } from "../../components/data-table.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Summary } from "./history.page.tsx";

/** The versions, newest first; two of them can be compared. */
export function VersionTable(props: {
  locale: Locale;
  here: string;
  versions: readonly Summary[];
  names: Map<string, string>;
  pair: { from: number; to: number } | undefined;
}) {
  const { locale, here, versions, names, pair } = props;
  const { t, number, date } = locale;
  const from = pair?.from ?? versions[1]?.number;
  const to = pair?.to ?? versions[0]?.number;
  const radio = (name: "from" | "to", version: number, checked: boolean) => (
    <input
      type="radio"
      {...{ name, value: String(version), checked }}
      aria-label={t(`studio.history.${name}`, { number: version })}
    />
  );
  return (
    <form action={`${here}#between`}>
      <DataTable
        caption={t("studio.history.caption")}
        rows={versions}
        columns={[
          {
            name: t("studio.column.version"),
            cell: (version) => <a href={`${here}/${version.number}`}>{number(version.number)}</a>,
          },
          { name: t("studio.title-field"), cell: ({ title }) => <span dir="auto">{title}</span> },
          { name: t("studio.column.lessons"), cell: ({ lessonCount }) => number(lessonCount), isNumber: true },
          {
            name: t("studio.column.published"),
            cell: ({ publishedAt }) => (
              <time datetime={publishedAt}>{date(publishedAt, { dateStyle: "medium", timeStyle: "short" })}</time>
            ),
          },
          {
            name: t("studio.column.by"),
            cell: ({ publishedBy }) => <span dir="auto">{names.get(publishedBy) ?? t("studio.history.gone")}</span>,
          },
          ...(versions.length > 1
            ? [
                {
                  name: t("studio.column.before"),
                  cell: (one: Summary) => radio("from", one.number, one.number === from),
                },
                { name: t("studio.column.after"), cell: (one: Summary) => radio("to", one.number, one.number === to) },
              ]
            : []),
        ]}
      />
      {versions.length > 1 && (
        <p class="actions">
          <button class="button quiet" type="submit">
            {t("studio.history.compare")}
          </button>
        </p>
      )}
    </form>
  );
}

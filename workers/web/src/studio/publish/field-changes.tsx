import { DataTable } from "../../components/data-table.tsx";
import type { Key, Locale } from "../../i18n/locale.ts";
import type { CourseChanges } from "../drafts.ts";

type FieldChange = CourseChanges["fields"][number];

const names: Record<string, Key> = {
  title: "studio.title-field",
  slug: "studio.slug",
  summary: "studio.summary",
  language: "studio.language",
  level: "studio.level",
  access: "studio.access",
  topics: "studio.topics",
  skills: "studio.skills",
  coverMediaId: "studio.cover",
  authorIds: "studio.part.authors",
  url: "studio.url",
  durationSeconds: "studio.duration",
  preview: "studio.lesson.preview",
  completionRule: "studio.completion",
  completionShare: "studio.completion.share",
};

/** Fields with what they held and what they hold. */
export function FieldChanges({ locale, fields }: { locale: Locale; fields: readonly FieldChange[] }) {
  const { t } = locale;
  if (fields.length === 0) return null;
  return (
    <DataTable
      caption={t("studio.changes.fields")}
      rows={fields}
      columns={[
        { name: t("studio.column.field"), cell: ({ field }) => nameOf(locale, field) },
        {
          name: t("studio.column.before"),
          cell: ({ field, before }) => <Value {...{ locale, field, value: before }} />,
        },
        { name: t("studio.column.after"), cell: ({ field, after }) => <Value {...{ locale, field, value: after }} /> },
      ]}
    />
  );
}

function nameOf({ t }: Locale, field: string): string {
  const key = names[field];
  return key === undefined ? field : t(key);
}

function Value({ locale, field, value }: { locale: Locale; field: string; value: FieldChange["before"] }) {
  const { t, number } = locale;
  // Ids say nothing to people, so only that they are there.
  if (value !== null && /(?:Id|Ids)$/.test(field)) return <span>{t("studio.change.other")}</span>;
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) {
    return <span class="quiet">{t("studio.nothing")}</span>;
  }
  if (typeof value === "boolean") return <span>{t(value ? "studio.yes" : "studio.no")}</span>;
  if (typeof value === "number") return <span>{number(value)}</span>;
  return <span dir="auto">{Array.isArray(value) ? value.join(", ") : value}</span>;
}

import type { CourseField } from "@edgewise/contracts/course-fields";
import { DataTable } from "../../components/data-table.tsx";
import type { Key, Locale } from "../../i18n/locale.ts";
import { studioFields } from "../course/course-fields.tsx";
import type { CourseChanges } from "../drafts.ts";

type FieldChange = CourseChanges["fields"][number];

/** What is compared beside a course's own fields: its authors, and the fields of lessons. */
const otherNames: Record<string, Key> = {
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

function isCourseField(field: string): field is CourseField {
  return Object.hasOwn(studioFields, field);
}

function nameOf({ t }: Locale, field: string): string {
  const key = otherNames[field] ?? (isCourseField(field) ? studioFields[field].label : undefined);
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

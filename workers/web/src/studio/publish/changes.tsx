import { Badge } from "../../components/badge.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { CourseChanges } from "../drafts.ts";
import { FieldChanges } from "./field-changes.tsx";
import { LessonChanges } from "./lesson-changes.tsx";
import { TextChange } from "./text-change.tsx";

/** What differs between two states of a course: its own fields, its sections, its lessons. */
export function Changes({ locale, changes }: { locale: Locale; changes: CourseChanges }) {
  const { t } = locale;
  const { changed, fields, description, sections, lessons } = changes;
  if (!changed) return <p class="quiet">{t("studio.changes.none")}</p>;
  const isOwn = fields.length > 0 || description !== null;
  return (
    <>
      {isOwn && (
        <section aria-labelledby="changed-details">
          <h3 id="changed-details">{t("studio.part.details")}</h3>
          <FieldChanges locale={locale} fields={fields} />
          <TextChange locale={locale} text={description} label={t("studio.description")} />
        </section>
      )}
      {sections.length > 0 && <SectionChanges locale={locale} sections={sections} />}
      {lessons.length > 0 && <LessonChanges locale={locale} lessons={lessons} />}
    </>
  );
}

function SectionChanges({ locale, sections }: { locale: Locale; sections: CourseChanges["sections"] }) {
  const { t } = locale;
  return (
    <section aria-labelledby="changed-sections">
      <h3 id="changed-sections">{t("studio.changes.sections")}</h3>
      <ul class="rows">
        {sections.map((section) => (
          <li>
            <ChangeBadge locale={locale} change={section.change} />
            <span class="grow" dir="auto">
              {section.titleBefore !== null && (
                <>
                  <del>{section.titleBefore}</del>{" "}
                </>
              )}
              {section.title}
            </span>
            {section.moved && <span class="quiet">{t("studio.change.moved")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether something came, went or changed. */
export function ChangeBadge({ locale, change }: { locale: Locale; change: "added" | "removed" | "changed" }) {
  const kind = change === "added" ? { kind: "good" as const } : change === "removed" ? { kind: "bad" as const } : {};
  return <Badge {...kind}>{locale.t(`studio.change.${change}`)}</Badge>;
}

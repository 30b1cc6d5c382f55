import { accessName, levelName } from "../../components/course-facts.ts";
import { Pairs } from "../../components/pairs.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { CourseDraft } from "../drafts.ts";

/** The details, read-only. */
export function DetailsRead({ locale, course }: { locale: Locale; course: CourseDraft }) {
  const { t, name } = locale;
  const text = (value: string) => <span dir="auto">{value || t("studio.nothing")}</span>;
  return (
    <Pairs
      pairs={[
        { name: t("studio.summary"), value: text(course.summary) },
        { name: t("studio.slug"), value: <code dir="ltr">{course.slug}</code> },
        { name: t("studio.language"), value: name("language", course.language) },
        { name: t("studio.level"), value: levelName(locale, course.level) },
        { name: t("studio.access"), value: accessName(locale, course.access) },
        { name: t("studio.topics"), value: text(course.topics.join(", ")) },
        { name: t("studio.skills"), value: text(course.skills.join(", ")) },
        { name: t("studio.description"), value: text(course.description) },
      ]}
    />
  );
}

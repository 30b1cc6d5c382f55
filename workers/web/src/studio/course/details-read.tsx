import { Pairs } from "../../components/pairs.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { CourseDraft } from "../drafts.ts";
import { readFields } from "./course-fields.tsx";

/** The details, read-only. */
export function DetailsRead({ locale, course }: { locale: Locale; course: CourseDraft }) {
  const { t } = locale;
  const description = <span dir="auto">{course.description || t("studio.nothing")}</span>;
  return <Pairs pairs={[...readFields(locale, course), { name: t("studio.description"), value: description }]} />;
}

import { Badge } from "../components/badge.tsx";
import type { Locale } from "../i18n/locale.ts";
import type { CourseDraft } from "./drafts.ts";

/** How a course stands, in a word. */
export function StatusBadge({ locale: { t }, course }: { locale: Locale; course: CourseDraft }) {
  if (course.takedown) return <Badge kind="bad">{t("studio.status.taken-down")}</Badge>;
  if (course.status === "published") return <Badge kind="good">{t("studio.status.published")}</Badge>;
  return <Badge>{t(`studio.status.${course.status}`)}</Badge>;
}

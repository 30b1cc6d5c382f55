import type { Locale } from "../../i18n/locale.ts";
import type { LessonHere } from "./lesson-here.ts";

/** The lessons before and after in the outline. */
export function LessonPager({ locale, here }: { locale: Locale; here: LessonHere }) {
  const { t, to } = locale;
  const lessons = here.course.outline.sections.flatMap(({ lessons: own }) => own);
  const at = lessons.findIndex(({ id }) => id === here.lesson.id);
  const [before, after] = [at > 0 ? lessons[at - 1] : undefined, lessons[at + 1]];
  if (!before && !after) return null;
  return (
    <nav class="studio-pager" aria-label={t("studio.pager")}>
      {before && (
        <a href={to(`/studio/lessons/${before.id}`)} rel="prev">
          <small>{t("studio.pager.before")}</small> <span dir="auto">{before.title}</span>
        </a>
      )}
      {after && (
        <a href={to(`/studio/lessons/${after.id}`)} rel="next" class="end">
          <small>{t("studio.pager.after")}</small> <span dir="auto">{after.title}</span>
        </a>
      )}
    </nav>
  );
}

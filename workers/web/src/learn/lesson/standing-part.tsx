import type { Child } from "hono/jsx";
import { Icon } from "../../components/icon.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Lesson } from "./lesson-parts.ts";

/**
 * How the lesson is done, and that it is: an island shows what holds for this learner. Without scripts the button does all
 * the same.
 */
export function StandingPart({ locale, lesson }: { locale: Locale; lesson: Lesson }): Child {
  const { t, to } = locale;
  return (
    <section class="standing" aria-label={t("learn.standing")}>
      <div data-when="open">
        <HowDone locale={locale} lesson={lesson} />
      </div>
      <p class="standing-done" data-when="done" hidden>
        <Icon name="check" />
        {t("learn.done")}
      </p>
      <p data-when="course-done" hidden>
        {t("learn.course.done")} <a href={to("/learning/courses")}>{t("learn.course.done.go")}</a>
      </p>
    </section>
  );
}

function HowDone({ locale: { t, to, number }, lesson }: { locale: Locale; lesson: Lesson }) {
  const { rule, share } = lesson.completion;
  if (rule === "watched" && lesson.durationSeconds !== null) {
    const percent = number(share ?? 1, { style: "percent" });
    return <p class="quiet small">{t("learn.rule.watched", { share: percent })}</p>;
  }
  return (
    <form method="post" action={to(`/lessons/${lesson.id}/done`)}>
      <button class="button" type="submit">
        <Icon name="check" />
        {t("learn.mark")}
      </button>
    </form>
  );
}

import { Icon } from "../../components/icon.tsx";
import { ProgressBar } from "../../components/progress.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { clock } from "../clock.ts";
import type { Dashboard } from "./learning.page.tsx";

type Next = NonNullable<Dashboard["next"]>[number];
type Begun = NonNullable<Dashboard["continue"]>[number];

/** Where the learner left, with the second of the film, to go on at once. */
export function GoOn({ locale, next, course }: { locale: Locale; next: Next; course: Begun | undefined }) {
  const { t, to } = locale;
  const isUnderway = next.positionSeconds >= 1;
  return (
    <section class="go-on" aria-labelledby="go-on">
      <p class="eyebrow">
        <a href={to(`/courses/${next.slug}`)}>
          <bdi>{next.courseTitle}</bdi>
        </a>
      </p>
      <h2 id="go-on">
        <bdi>{next.lessonTitle}</bdi>
      </h2>
      <p class="quiet small numbers">
        {isUnderway && next.durationSeconds !== null
          ? t("learn.left-at.of", { at: clock(next.positionSeconds), of: clock(next.durationSeconds) })
          : next.durationSeconds !== null && locale.duration(next.durationSeconds)}
      </p>
      {isUnderway && next.durationSeconds !== null && (
        <ProgressBar
          locale={locale}
          share={Math.min(1, next.positionSeconds / next.durationSeconds)}
          label={next.lessonTitle}
        />
      )}
      <p class="actions">
        <a class="button go" href={to(`/lessons/${next.lessonId}`)}>
          <Icon name="play" />
          {t(isUnderway ? "learn.go-on" : "learn.start")}
        </a>
        {course && (
          <span class="quiet small">
            {t("learn.course.share", { done: course.lessonsCompleted, count: course.lessonCount })}
          </span>
        )}
      </p>
    </section>
  );
}

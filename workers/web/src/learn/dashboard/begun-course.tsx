import { Icon } from "../../components/icon.tsx";
import { ProgressRing } from "../../components/progress.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { clock } from "../clock.ts";
import type { Dashboard } from "./learning.page.tsx";

type Next = NonNullable<Dashboard["next"]>[number];
type Begun = NonNullable<Dashboard["continue"]>[number];

/** A course that was begun, with what is next in it; or that it is finished, or not to be had any more. */
export function BegunCourse({ locale, course, next }: { locale: Locale; course: Begun; next?: Next | undefined }) {
  const { t, to, date } = locale;
  const { slug, title, lessonCount, lessonsCompleted } = course;
  const isDone = lessonCount > 0 && lessonsCompleted >= lessonCount;
  const share = lessonCount > 0 ? Math.min(1, lessonsCompleted / lessonCount) : 0;
  const goOn = next?.lessonId ?? course.lastLessonId;
  return (
    <li>
      {isDone ? <Icon name="check" /> : <ProgressRing locale={locale} share={share} label={t("learn.progress")} />}
      <div class="grow">
        <p class="row-title">
          <bdi>{slug ? <a href={to(`/courses/${slug}`)}>{title}</a> : title}</bdi>
        </p>
        <p class="quiet small">
          {t("learn.course.share", { done: lessonsCompleted, count: lessonCount })}
          {" · "}
          {t("learn.last-at", { date: date(course.lastAt) })}
        </p>
      </div>
      {isDone && <span class="badge good">{t("learn.finished")}</span>}
      {!slug && <span class="badge">{t("learn.gone")}</span>}
      {slug && !isDone && (
        <a class="button quiet small" href={to(`/lessons/${goOn}`)}>
          {next && next.positionSeconds >= 1
            ? t("learn.go-on.at", { at: clock(next.positionSeconds) })
            : t("learn.go-on")}
        </a>
      )}
    </li>
  );
}

import type { Child } from "hono/jsx";
import type { Locale } from "../../i18n/locale.ts";
import { neighbour, type Opened } from "./lesson-parts.ts";

/** The lessons before and after. */
export function Pager({ locale, opened }: { locale: Locale; opened: Opened }): Child {
  const { previousLessonId, nextLessonId, course } = opened.lesson;
  const { t, to } = locale;
  return (
    <nav class="pager" aria-label={t("learn.pager")}>
      {previousLessonId && <PagerLink locale={locale} opened={opened} id={previousLessonId} rel="prev" />}
      {nextLessonId ? (
        <PagerLink locale={locale} opened={opened} id={nextLessonId} rel="next" />
      ) : (
        <a class="to-next" href={to(`/courses/${course.slug}`)}>
          <small>{t("learn.last")}</small>
          <span>
            <bdi>{course.title}</bdi>
          </span>
        </a>
      )}
    </nav>
  );
}

function PagerLink(props: { locale: Locale; opened: Opened; id: string; rel: "prev" | "next" }) {
  const { locale, opened, id, rel } = props;
  const { t, to } = locale;
  const lesson = neighbour(opened.course, id);
  const closed = lesson && !lesson.open ? `?course=${opened.lesson.course.slug}` : "";
  return (
    <a class={`to-${rel}`} href={to(`/lessons/${id}${closed}`)} rel={rel}>
      <small>{t(rel === "prev" ? "learn.previous" : "learn.next")}</small>
      <span>
        <bdi lang={opened.course?.language}>
          {lesson?.title ?? t(rel === "prev" ? "learn.previous.lesson" : "learn.next.lesson")}
        </bdi>
      </span>
    </a>
  );
}

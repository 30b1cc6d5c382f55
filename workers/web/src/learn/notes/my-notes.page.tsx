import type { App } from "../../app.ts";
import { Empty } from "../../components/empty.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { privatePage } from "../../page/private-page.ts";
import { LearningTabs } from "../dashboard/learning-tabs.tsx";
import { type Note, NoteTime } from "./notes-panel.tsx";

/** All of the learner's notes, lesson by lesson. */
export function mountMyNotes(app: App): void {
  app.get(
    "/learning/notes",
    privatePage(async ({ api, locale, query }) => {
      const { t, to } = locale;
      const cursor = query.get("cursor") ?? undefined;
      const { items, next } = await api.get("/v1/me/notes", { query: { limit: 50, cursor } });
      const lessons = [...Map.groupBy(items, ({ lesson }) => lesson.id).values()];
      return {
        title: t("learn.notes.all"),
        here: "learning",
        sheets: ["tools", "learn"],
        main: (
          <>
            <h1>{t("nav.learning")}</h1>
            <LearningTabs locale={locale} here="notes" />
            {items.length === 0 && (
              <Empty
                title={t("learn.notes.none")}
                actions={
                  <a class="button" href={to("/learning")}>
                    {t("learn.notes.none.go")}
                  </a>
                }
              >
                {t("learn.notes.promise")}
              </Empty>
            )}
            {lessons.map((notes) => (
              <LessonNotes locale={locale} notes={notes} />
            ))}
            <ShowMore
              locale={locale}
              href={next === null ? undefined : `${to("/learning/notes")}?${new URLSearchParams({ cursor: next })}`}
            />
          </>
        ),
      };
    }),
  );
}

function LessonNotes({ locale, notes }: { locale: Locale; notes: Note[] }) {
  const { t, to } = locale;
  const [first] = notes;
  if (!first) return null;
  const { lesson, course } = first;
  return (
    <section class="section">
      <header>
        <h2>
          <bdi>{lesson.public ? <a href={to(`/lessons/${lesson.id}`)}>{lesson.title}</a> : lesson.title}</bdi>
        </h2>
        <p class="quiet small">
          <bdi>{course.slug ? <a href={to(`/courses/${course.slug}`)}>{course.title}</a> : course.title}</bdi>
        </p>
      </header>
      {!lesson.public && <p class="quiet small">{t("learn.notes.gone")}</p>}
      <ul class="notes">
        {notes.map((note) => (
          <li class="note">
            {lesson.public && <NoteTime locale={locale} lessonId={lesson.id} atSeconds={note.atSeconds} />}
            <p class="note-text" dir="auto">
              {note.text}
            </p>
            <div class="note-actions">
              <a class="button bare" href={to(`/lessons/${lesson.id}/notes?edit=${note.id}`)}>
                {t("edit")}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Child } from "hono/jsx";
import type { Locale } from "../../i18n/locale.ts";
import { clock } from "../clock.ts";
import type { Dashboard } from "../dashboard/learning.page.tsx";
import { momentPath } from "./moment-path.ts";

type LatestNote = NonNullable<Dashboard["notes"]>[number];

/** The notes that changed last, each leading back to its moment. Nothing where there are none. */
export function LatestNotes({ locale, notes }: { locale: Locale; notes: readonly LatestNote[] }): Child {
  const { t, to } = locale;
  if (notes.length === 0) return null;
  return (
    <section class="section">
      <header>
        <h2>{t("learn.notes.latest")}</h2>
        <a href={to("/learning/notes")}>{t("learn.notes.all")}</a>
      </header>
      <ul class="rows">
        {notes.map((note) => (
          <LatestNote locale={locale} note={note} />
        ))}
      </ul>
    </section>
  );
}

function LatestNote({ locale, note }: { locale: Locale; note: LatestNote }) {
  const { t, date } = locale;
  const { excerpt, lesson, course, updatedAt } = note;
  return (
    <li>
      <div class="grow">
        <p class="note-text" dir="auto">
          {excerpt}
        </p>
        <p class="note-place quiet small">
          {lesson.public ? <Moment locale={locale} note={note} /> : <bdi>{lesson.title}</bdi>}
          {"\u00a0· "}
          <bdi>{course.title}</bdi>
          {"\u00a0· "}
          <time datetime={updatedAt}>{date(updatedAt)}</time>
        </p>
      </div>
      {!lesson.public && <span class="badge">{t("learn.gone")}</span>}
    </li>
  );
}

function Moment({ locale, note: { lesson, atSeconds } }: { locale: Locale; note: LatestNote }) {
  return (
    <a href={locale.to(momentPath(lesson.id, atSeconds))}>
      {atSeconds !== null && <span class="badge here">{clock(atSeconds)}</span>}
      <bdi>{lesson.title}</bdi>
    </a>
  );
}

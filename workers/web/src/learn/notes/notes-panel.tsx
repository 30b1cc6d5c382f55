import type { DataOf, ItemOf } from "@edgewise/client/operations";
import type { Child } from "hono/jsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { sentenceOf } from "../../i18n/sentence-of.ts";
import type { Refusal } from "../../page/action.ts";
import { clock } from "../clock.ts";
import { momentPath } from "./moment-path.ts";
import { NoteForm } from "./note-form.tsx";

export type Note = ItemOf<"/v1/me/notes">;
export type NotesList = DataOf<"/v1/me/notes", "get">;

/** What the panel shows besides the notes: which one is being changed, what was just deleted, what went wrong. */
export interface PanelState {
  editing?: string | undefined;
  deleted?: Pick<Note, "text" | "atSeconds"> | undefined;
  refusal?: Refusal | undefined;
}

interface PanelProps extends PanelState {
  locale: Locale;
  lessonId: string;
  list: NotesList;
  isFilm: boolean;
}

/** The learner's notes on one lesson: to write, change, delete and take back. An island swaps it for the next answer's. */
export function NotesPanel({ locale, lessonId, list, isFilm, editing, deleted, refusal }: PanelProps) {
  const { t, to } = locale;
  const isNew = editing === undefined;
  return (
    <div data-notes data-offline={t("learn.notes.offline")}>
      {refusal?.problem && (
        <Notice kind="problem" live>
          {sentenceOf(locale, refusal.problem)}
        </Notice>
      )}
      {deleted && <Deleted locale={locale} lessonId={lessonId} note={deleted} />}
      {isNew && <NoteForm locale={locale} lessonId={lessonId} isFilm={isFilm} refusal={refusal} />}
      <ul class="notes">
        {list.items.map((note) =>
          note.id === editing ? (
            <li>
              <NoteForm locale={locale} lessonId={lessonId} isFilm={isFilm} note={note} refusal={refusal} />
            </li>
          ) : (
            <NoteRow locale={locale} lessonId={lessonId} note={note} />
          ),
        )}
      </ul>
      <ShowMore
        locale={locale}
        href={
          list.next === null
            ? undefined
            : to(`/lessons/${lessonId}/notes?${new URLSearchParams({ cursor: list.next })}`)
        }
      />
    </div>
  );
}

function NoteRow({ locale, lessonId, note }: { locale: Locale; lessonId: string; note: Note }) {
  const { t, to } = locale;
  const notes = to(`/lessons/${lessonId}/notes`);
  return (
    <li class="note">
      <NoteTime locale={locale} lessonId={lessonId} atSeconds={note.atSeconds} />
      <p class="note-text" dir="auto">
        {note.text}
      </p>
      <div class="note-actions">
        <a
          class="button bare"
          href={`${notes}?edit=${note.id}`}
          data-swap
          aria-label={t("learn.notes.edit", { note: short(note.text) })}
        >
          {t("edit")}
        </a>
        <form method="post" action={`${notes}/${note.id}/delete`}>
          <input type="hidden" name="text" value={note.text} />
          <input type="hidden" name="at" value={note.atSeconds === null ? "" : String(note.atSeconds)} />
          <button class="button bare" type="submit" aria-label={t("learn.notes.delete", { note: short(note.text) })}>
            {t("delete")}
          </button>
        </form>
      </div>
    </li>
  );
}

/** The moment of the film that a note is about, which it leads to. */
export function NoteTime(props: { locale: Locale; lessonId: string; atSeconds: number | null }): Child {
  const { locale, lessonId, atSeconds } = props;
  if (atSeconds === null) return null;
  const at = clock(atSeconds);
  return (
    <a
      class="badge here at"
      href={locale.to(momentPath(lessonId, atSeconds))}
      data-seek={String(atSeconds)}
      aria-label={locale.t("learn.notes.seek", { at })}
    >
      {at}
    </a>
  );
}

/** A deleted note can be restored as it was. */
function Deleted(props: { locale: Locale; lessonId: string; note: Pick<Note, "text" | "atSeconds"> }) {
  const { locale, lessonId, note } = props;
  return (
    <form class="note-deleted" method="post" action={locale.to(`/lessons/${lessonId}/notes`)} role="status">
      <Icon name="check" />
      <span>{locale.t("learn.notes.deleted")}</span>
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      <input type="hidden" name="text" value={note.text} />
      <input type="hidden" name="at" value={note.atSeconds === null ? "" : String(note.atSeconds)} />
      <button class="button quiet small" type="submit" autofocus>
        {locale.t("learn.notes.undo")}
      </button>
    </form>
  );
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

import { limits } from "@edgewise/client/limits.generated";
import { TextArea, TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import { clock } from "../clock.ts";
import type { Note } from "./notes-panel.tsx";

interface NoteFormProps {
  locale: Locale;
  lessonId: string;
  /** The note to change; a new one without. */
  note?: Note | undefined;
  /** Whether the lesson has moments that a note can be about. */
  isFilm: boolean;
  refusal?: Refusal | undefined;
}

/** Writes a note, or changes one. What was typed stays when something is wrong with it. */
export function NoteForm({ locale, lessonId, note, isFilm, refusal }: NoteFormProps) {
  const { t, to } = locale;
  const notes = to(`/lessons/${lessonId}/notes`);
  const typed = refusal?.typed ?? { text: note?.text ?? "", at: timeOf(note) };
  return (
    <form
      class="note-form"
      method="post"
      action={note ? `${notes}/${note.id}` : notes}
      data-draft={note ? undefined : lessonId}
    >
      {note ? (
        <input type="hidden" name="version" value={String(note.version)} />
      ) : (
        <input type="hidden" name="key" value={crypto.randomUUID()} />
      )}
      <TextArea
        locale={locale}
        name="text"
        label={t(note ? "learn.notes.change" : "learn.notes.new")}
        value={textOf(typed, "text")}
        error={refusal?.errors.text}
        required
        maxlength={limits.NewNote.text.maxLength}
        rows={3}
        dir="auto"
        autofocus={note !== undefined}
      />
      <div class="note-foot">
        {isFilm ? (
          <TextField
            locale={locale}
            name="at"
            label={t("learn.notes.at")}
            value={textOf(typed, "at")}
            error={refusal?.errors.at}
            autocomplete="off"
            placeholder="1:23"
            maxlength={12}
            dir="ltr"
          />
        ) : (
          <input type="hidden" name="at" value={textOf(typed, "at")} />
        )}
        <button class="button" type="submit">
          {t("save")}
        </button>
        {note && (
          <a href={notes} data-swap>
            {t("cancel")}
          </a>
        )}
      </div>
    </form>
  );
}

function timeOf(note: Note | undefined): string {
  return note?.atSeconds == null ? "" : clock(note.atSeconds);
}

import type { Locale } from "../../i18n/locale.ts";
import type { LessonDraft } from "../drafts.ts";
import { FormKey } from "../form-key.tsx";

/** Takes the lesson away, after it was said what that means. */
export function DeleteLesson({ locale, lesson, version }: { locale: Locale; lesson: LessonDraft; version: string }) {
  const { t, to } = locale;
  return (
    <section class="section danger-zone" id="danger" aria-labelledby="delete-lesson">
      <h2 id="delete-lesson">{t("studio.lesson.delete")}</h2>
      <form method="post" action={to(`/studio/lessons/${lesson.id}/delete`)} class="line-form">
        <FormKey version={version} />
        <p>{t("studio.lesson.delete.what")}</p>
        <button class="button danger" type="submit">
          {t("studio.lesson.delete")}
        </button>
      </form>
    </section>
  );
}

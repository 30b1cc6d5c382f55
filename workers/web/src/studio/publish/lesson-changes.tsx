import { Icon } from "../../components/icon.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { LessonChange } from "../drafts.ts";
import { ChangeBadge } from "./changes.tsx";
import { FieldChanges } from "./field-changes.tsx";
import { TextChange } from "./text-change.tsx";

/** Lessons that came, went, moved or changed, with what changed in them. */
export function LessonChanges({ locale, lessons }: { locale: Locale; lessons: readonly LessonChange[] }) {
  return (
    <section aria-labelledby="changed-lessons">
      <h3 id="changed-lessons">{locale.t("studio.changes.lessons")}</h3>
      <ul class="rows lesson-changes">
        {lessons.map((lesson) => (
          <OneLesson locale={locale} lesson={lesson} />
        ))}
      </ul>
    </section>
  );
}

function OneLesson({ locale, lesson }: { locale: Locale; lesson: LessonChange }) {
  const { t, to } = locale;
  return (
    <li>
      <ChangeBadge locale={locale} change={lesson.change} />
      <Icon name={lesson.kind} />
      <span class="grow" dir="auto">
        {lesson.change === "removed" ? (
          <del>{lesson.title}</del>
        ) : (
          <a href={to(`/studio/lessons/${lesson.id}`)}>{lesson.title}</a>
        )}
      </span>
      <span class="quiet" dir="auto">
        {whereTo(locale, lesson)}
      </span>
      <div class="all">
        <FieldChanges locale={locale} fields={lesson.fields} />
        <Facts locale={locale} lesson={lesson} />
        <TextChange locale={locale} text={lesson.text} label={t("studio.text-of", { title: lesson.title })} />
      </div>
    </li>
  );
}

function whereTo({ t }: Locale, { section, sectionBefore, moved }: LessonChange): string {
  if (sectionBefore) return t("studio.change.from-to", { before: sectionBefore.title, after: section.title });
  return moved ? t("studio.change.moved-in", { section: section.title }) : section.title;
}

/** What came and went beside the text: the film or file, and captions. */
function Facts({ locale, lesson }: { locale: Locale; lesson: LessonChange }) {
  const { t, name } = locale;
  const { media, captions } = lesson;
  if (!media && captions.length === 0) return null;
  return (
    <ul class="change-facts">
      {media?.before && (
        <li>
          {t("studio.change.removed")}: <del dir="auto">{media.before.filename}</del>
        </li>
      )}
      {media?.after && (
        <li>
          {t("studio.change.added")}: <span dir="auto">{media.after.filename}</span>
        </li>
      )}
      {captions.map(({ language, change }) => (
        <li>
          {t(`studio.change.${change}`)}: {t("studio.captions.of", { language: name("language", language) })}
        </li>
      ))}
    </ul>
  );
}

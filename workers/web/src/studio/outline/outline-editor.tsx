import { raw } from "hono/html";
import { built } from "../../built.generated.ts";
import { Badge } from "../../components/badge.tsx";
import { Icon } from "../../components/icon.tsx";
import { Menu } from "../../components/menu.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { CourseWithOutline, Outline } from "../drafts.ts";
import { entityTag } from "../entity-tag.ts";
import { FormKey } from "../form-key.tsx";
import { AddLesson, EditSection } from "./add-forms.tsx";
import { outlineWords } from "./outline-words.ts";

type Section = Outline["sections"][number];
type Lesson = Section["lessons"][number];

interface Place {
  locale: Locale;
  course: CourseWithOutline;
  isOpen: boolean;
}

/** The id of the form that all moves belong to. */
const moves = "moves";

/** Sections with their lessons. Every move is a button of one form, which the island saves without leaving the page. */
export function OutlineEditor(place: Place) {
  const { locale, course, isOpen } = place;
  const { sections } = course.outline;
  const version = entityTag(course.outline);
  const island = isOpen && { "data-island": built.islands.outline, "data-now": "" };
  return (
    <div id="outline" class="arrange" data-course={course.id} data-version={version} {...island}>
      {isOpen && (
        <form id={moves} method="post" action={locale.to(`/studio/courses/${course.id}`)}>
          <FormKey version={version} />
          <input type="hidden" name="do" value="move" />
        </form>
      )}
      <ol class="outline-sections">
        {sections.map((section) => (
          <SectionItem {...place} section={section} />
        ))}
      </ol>
      {isOpen && (
        <>
          <p class="outline-said" role="status" />
          <script type="application/json" data-words>
            {raw(JSON.stringify(outlineWords(locale)).replaceAll("<", "\\u003c"))}
          </script>
        </>
      )}
    </div>
  );
}

function SectionItem({ section, ...place }: Place & { section: Section }) {
  const { locale, course, isOpen } = place;
  return (
    <li class="outline-section" id={section.id} data-section={section.id} data-title={section.title}>
      <header>
        <h2 lang={course.language} dir="auto">
          {section.title}
        </h2>

        {isOpen && <MoveButtons locale={locale} id={section.id} title={section.title} />}
      </header>
      <ol class="outline-lessons">
        {section.lessons.map((lesson) => (
          <LessonItem {...place} lesson={lesson} section={section} />
        ))}
      </ol>
      {isOpen && (
        <div class="outline-tools">
          <AddLesson locale={locale} courseId={course.id} section={section} />
          <EditSection locale={locale} courseId={course.id} section={section} />
        </div>
      )}
    </li>
  );
}

function LessonItem({ lesson, section, ...place }: Place & { lesson: Lesson; section: Section }) {
  const { locale, course, isOpen } = place;
  const { t, to } = locale;
  return (
    <li id={lesson.id} data-lesson={lesson.id} data-title={lesson.title}>
      <Icon name={lesson.kind} />
      <a href={to(`/studio/lessons/${lesson.id}`)} lang={course.language} dir="auto">
        {lesson.title}
      </a>
      <span class="sr-only">{t(`studio.kind.${lesson.kind}`)}</span>
      {lesson.preview && <Badge>{t("studio.preview.badge")}</Badge>}
      {isOpen && (
        <div class="outline-moves">
          <MoveButtons locale={locale} id={lesson.id} title={lesson.title} />
          <Menu label={t("studio.more", { title: lesson.title })}>
            {course.outline.sections.map(({ id, title }) => (
              <button type="submit" form={moves} name="move" value={`${lesson.id} ${id}`} hidden={id === section.id}>
                {t("studio.move.to", { section: title })}
              </button>
            ))}
            <a href={to(`/studio/lessons/${lesson.id}#danger`)}>{t("delete")}</a>
          </Menu>
        </div>
      )}
    </li>
  );
}

function MoveButtons({ locale: { t }, id, title }: { locale: Locale; id: string; title: string }) {
  return (
    <span class="move-buttons">
      <button
        type="submit"
        class="button bare up"
        form={moves}
        name="move"
        value={`${id} up`}
        aria-label={t("studio.move.up", { title })}
      >
        <Icon name="down" />
      </button>
      <button
        type="submit"
        class="button bare"
        form={moves}
        name="move"
        value={`${id} down`}
        aria-label={t("studio.move.down", { title })}
      >
        <Icon name="down" />
      </button>
    </span>
  );
}

import type { Child } from "hono/jsx";
import { built } from "../../built.generated.ts";
import { Breadcrumbs } from "../../components/breadcrumbs.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Page } from "../../page/page.ts";
import { Contents } from "./contents.tsx";
import { LessonFacts } from "./lesson-facts.tsx";
import type { Lesson, Opened } from "./lesson-parts.ts";
import { LinkLesson, PdfLesson } from "./other-kinds.tsx";
import { Outline } from "./outline.tsx";
import { Pager } from "./pager.tsx";
import { Player } from "./player.tsx";
import { StandingPart } from "./standing-part.tsx";
import { Transcript } from "./transcript.tsx";

/** A lesson as everyone sees it, with places for what is personal. */
export function lessonPage(locale: Locale, opened: Opened): Page {
  const { lesson, course } = opened;
  return {
    title: lesson.title,
    description: locale.t("learn.lesson.of", { lesson: lesson.title, course: lesson.course.title }),
    here: "learning",
    isLesson: true,
    main: (
      <article
        class={`lesson ${kindOf(lesson)}`}
        data-island={built.islands.lesson}
        data-now
        data-lesson={lesson.id}
        data-rule={lesson.completion.rule}
        data-standing={locale.to(`/fragments/lessons/${lesson.id}/standing?course=${lesson.course.id}`)}
      >
        <LessonHead locale={locale} opened={opened} />
        <Shown locale={locale} opened={opened} />
        {lesson.kind === "video" && <Transcript locale={locale} lesson={lesson} />}
        <Contents locale={locale} toc={lesson.toc} language={course?.language} />
        <LessonText lesson={lesson} language={course?.language} />
        <StandingPart locale={locale} lesson={lesson} />
        <Pager locale={locale} opened={opened} />
        <NotesPlace locale={locale} lesson={lesson} />
        {course && <Outline locale={locale} course={course} here={lesson.id} />}
        <LessonFacts opened={opened} />
      </article>
    ),
  };
}

function kindOf({ kind, media }: Lesson): string {
  return kind === "document" && media ? "pdf" : kind;
}

function LessonHead({ locale, locale: { to }, opened: { lesson, course } }: { locale: Locale; opened: Opened }) {
  const href = to(`/courses/${lesson.course.slug}`);
  return (
    <header class="lesson-head">
      <Breadcrumbs
        locale={locale}
        path={[
          { href, label: lesson.course.title },
          { href: `${href}#${lesson.section.id}`, label: lesson.section.title },
        ]}
      />
      <h1>
        <bdi lang={course?.language}>{lesson.title}</bdi>
      </h1>
    </header>
  );
}

/** What the lesson is about, before its text. */
function Shown({ locale, opened }: { locale: Locale; opened: Opened }): Child {
  const { lesson } = opened;
  if (lesson.kind === "video") return <Player locale={locale} opened={opened} />;
  if (lesson.kind === "link") return <LinkLesson locale={locale} lesson={lesson} />;
  return lesson.media && <PdfLesson locale={locale} lesson={lesson} media={lesson.media} />;
}

function LessonText({ lesson, language }: { lesson: Lesson; language: string | undefined }): Child {
  if (lesson.html === "") return null;
  // The content service has sanitized it.
  return <div class="prose" lang={language} dir="auto" dangerouslySetInnerHTML={{ __html: lesson.html }} />;
}

/** Where the learner's own notes come; without scripts, the way to them. */
function NotesPlace({ locale: { t, to }, lesson }: { locale: Locale; lesson: Lesson }) {
  return (
    <section class="lesson-notes" aria-labelledby="notes" data-island={built.islands.notes} data-lesson={lesson.id}>
      <h2 id="notes">{t("learn.notes")}</h2>
      <div data-fragment={to(`/fragments/lessons/${lesson.id}/notes?kind=${lesson.kind}`)}>
        <p class="quiet">{t("learn.notes.promise")}</p>
        <p>
          <a class="button quiet" href={to(`/lessons/${lesson.id}/notes`)}>
            {t("learn.notes.take")}
          </a>
        </p>
      </div>
    </section>
  );
}

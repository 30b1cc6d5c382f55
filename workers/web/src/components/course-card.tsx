import type { components } from "@edgewise/client/openapi.generated";
import type { Locale } from "../i18n/locale.ts";
import { courseFacts } from "./course-facts.ts";
import { Cover, type Covered } from "./cover.tsx";

type CourseTile = components["schemas"]["CourseTile"];

/** What a card and a row show of a course, of all that the API says of it. */
export type ShownCourse = Covered &
  Partial<Omit<CourseTile, keyof Covered | "authors">> &
  Pick<
    CourseTile,
    "slug" | "title" | "summary" | "language" | "level" | "access" | "lessonCount" | "durationSeconds"
  > & {
    authors: readonly { name: string }[];
  };

/** A course among others. All of it is one link; `level` is that of its heading. */
export function CourseCard(props: { locale: Locale; course: ShownCourse; level?: 2 | 3 | 4; first?: boolean }) {
  const { locale, course, level = 3, first = false } = props;
  const Heading = `h${level}` as const;
  return (
    <article class="card">
      <Cover course={course} first={first} />
      <Heading lang={course.language} dir="auto">
        <a href={locale.to(`/courses/${course.slug}`)}>{course.title}</a>
      </Heading>
      {course.summary && (
        <p lang={course.language} dir="auto">
          {course.summary}
        </p>
      )}
      <Facts locale={locale} course={course} />
    </article>
  );
}

/** A course in a list that is read from top to bottom. */
export function CourseRow(props: { locale: Locale; course: ShownCourse; level?: 2 | 3 | 4 }) {
  const { locale, course, level = 3 } = props;
  const Heading = `h${level}` as const;
  return (
    <li class="course-row">
      <Cover course={course} />
      <div class="grow">
        <Heading lang={course.language} dir="auto">
          <a href={locale.to(`/courses/${course.slug}`)}>{course.title}</a>
        </Heading>
        <Facts locale={locale} course={course} />
      </div>
    </li>
  );
}

function Facts({ locale, course }: { locale: Locale; course: ShownCourse }) {
  return (
    <ul class="facts">
      {courseFacts(locale, course).map((fact) => (
        <li>{fact}</li>
      ))}
    </ul>
  );
}

import { accessName, lengthFacts, levelName } from "../../components/course-facts.ts";
import { Pairs } from "../../components/pairs.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { catalogueAddress } from "../catalogue/catalogue-query.ts";
import { topicName } from "../catalogue/filters.tsx";
import type { CourseShown } from "./course-at.ts";

/** What can be said of a course in a word or a number, and what it is about. */
export function Facts({ locale, course }: { locale: Locale; course: CourseShown }) {
  const { t, to } = locale;
  return (
    <>
      <Pairs
        pairs={[
          { name: t("public.extent"), value: lengthFacts(locale, course).join(" · ") },
          { name: t("public.level"), value: levelName(locale, course.level) },
          { name: t("public.language"), value: locale.name("language", course.language) },
          { name: t("public.access"), value: accessName(locale, course.access) },
          {
            name: t("public.updated"),
            value: <time datetime={course.updatedAt}>{locale.date(course.updatedAt)}</time>,
          },
        ]}
      />
      {course.topics.length > 0 && (
        <ul class="tags" aria-label={t("public.topics")}>
          {course.topics.map((topic) => (
            <li>
              <a href={to(catalogueAddress({ topic }))}>{topicName(topic)}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

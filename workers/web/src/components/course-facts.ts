import type { Key, Locale } from "../i18n/locale.ts";
import type { ShownCourse } from "./course-card.tsx";

const levels: Record<string, Key> = {
  all: "level.all",
  beginner: "level.beginner",
  intermediate: "level.intermediate",
  advanced: "level.advanced",
};

const accesses: Record<string, Key> = { free: "access.free", preview: "access.preview", paid: "access.paid" };

/** What helps to choose a course, the weightiest first: for whom, how much, in what language if not the visitor's. */
export function courseFacts(locale: Locale, course: ShownCourse): string[] {
  const spoken = new Intl.Locale(course.language).language;
  return [
    levelName(locale, course.level),
    ...lengthFacts(locale, course),
    ...(spoken === locale.language ? [] : [locale.name("language", course.language)]),
    ...(course.access === "free" ? [] : [accessName(locale, course.access)]),
  ];
}

/** How long a course is, in the ways that it says. */
export function lengthFacts(
  locale: Locale,
  course: Pick<ShownCourse, "durationSeconds" | "estimatedWeeks" | "lessonCount">,
): string[] {
  return [
    ...(course.durationSeconds > 0 ? [locale.duration(course.durationSeconds)] : []),
    locale.t("lessons", { count: course.lessonCount }),
    ...(course.estimatedWeeks ? [locale.t("weeks", { count: course.estimatedWeeks })] : []),
  ];
}

/** For whom a course is; a level that has no name yet is named as the API names it. */
export function levelName({ t }: Locale, level: string): string {
  const key = levels[level];
  return key === undefined ? level : t(key);
}

/** What a course costs, in the same way. */
export function accessName({ t }: Locale, access: string): string {
  const key = accesses[access];
  return key === undefined ? access : t(key);
}

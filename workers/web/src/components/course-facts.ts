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
  const { t } = locale;
  const spoken = new Intl.Locale(course.language).language;
  return [
    levelName(locale, course.level),
    ...(course.durationSeconds > 0 ? [locale.duration(course.durationSeconds)] : []),
    t("lessons", { count: course.lessonCount }),
    ...(spoken === locale.language ? [] : [locale.name("language", course.language)]),
    ...(course.access === "free" ? [] : [accessName(locale, course.access)]),
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

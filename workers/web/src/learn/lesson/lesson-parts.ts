import type { DataOf } from "@edgewise/client/operations";

/** What the API says about a lesson and its course. */
export type Lesson = DataOf<"/v1/lessons/{lessonId}", "get">;
export type Course = DataOf<"/v1/courses/{idOrSlug}", "get">;
export type OutlineLesson = Course["sections"][number]["lessons"][number];

/** A lesson with its course; without the course if that could not be loaded. */
export interface Opened {
  lesson: Lesson;
  course: Course | undefined;
  /** Where in the film to begin, in seconds. */
  startAt: number | undefined;
}

/** The lesson before or after, with its title where the course is known. */
export function neighbour(course: Course | undefined, lessonId: string | null): OutlineLesson | undefined {
  if (lessonId === null) return undefined;
  return course?.sections.flatMap(({ lessons }) => lessons).find(({ id }) => id === lessonId);
}

/** An address of ours without its origin, so that a page works under every name the platform is reached by. */
export function ownPath(url: string): string {
  const { pathname, search } = new URL(url, "https://edgewise.invalid");
  return pathname + search;
}

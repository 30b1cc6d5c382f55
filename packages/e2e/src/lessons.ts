import { origin } from "./platform.ts";
import { ok, type Visitor } from "./visitor.ts";

/** A lesson of the seeded course, as its outline says. */
export interface SeededLesson {
  id: string;
  kind: string;
  title: string;
  completion: { rule: string };
}

/** The seeded course, which has lessons of every kind. */
export interface SeededCourse {
  id: string;
  slug: string;
  title: string;
  authors: [{ id: string; handle: string }];
  lessons: SeededLesson[];
  /** The page of its first lesson of a kind. */
  pathTo(kind: "video" | "document" | "link"): string;
}

/** The seeded course whose first lesson is a film of 87 seconds, with captions in two languages. */
export async function seededCourse(): Promise<SeededCourse> {
  const course = await (await fetch(`${origin()}/v1/courses/how-edgewise-works`)).json();
  const { id, slug, title, authors } = course;
  const lessons: SeededLesson[] = course.sections.flatMap((section: { lessons: SeededLesson[] }) => section.lessons);
  const pathTo: SeededCourse["pathTo"] = (kind) => `/lessons/${lessons.find((lesson) => lesson.kind === kind)?.id}`;
  return { id, slug, title, authors, lessons, pathTo };
}

/** What the platform knows of somebody's progress in a lesson; undefined while it knows nothing. */
export async function standingIn(who: Visitor, courseId: string, lessonId: string) {
  const { body } = await ok(who.get(`/v1/me/progress/${courseId}`));
  const lessons: {
    lessonId: string;
    positionSeconds: number;
    watched: [number, number][];
    completedAt: string | null;
  }[] = body.lessons;
  return lessons.find((one) => one.lessonId === lessonId);
}

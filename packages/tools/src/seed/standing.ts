import { z } from "zod";
import type { Api } from "./api.ts";
import type { SeedCourse } from "./material.ts";
import type { Standing } from "./plan.ts";

const Listed = z.object({ id: z.string(), slug: z.string(), latestVersion: z.number(), status: z.string() });
const Page = z.object({ items: z.array(Listed), next: z.string().nullable() });
const Draft = z.object({
  coverMediaId: z.string().nullable(),
  outline: z.object({
    sections: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        lessons: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string() })),
      }),
    ),
  }),
});
const LessonCaptions = z.object({ captions: z.array(z.object({ language: z.string() })) });

export type ListedCourse = z.output<typeof Listed>;

/** Ids of what is there: of the course itself, and of sections and lessons by their titles (`lessonKey`). */
export interface Known {
  courseId: string | undefined;
  sections: Map<string, string>;
  lessons: Map<string, string>;
}

/** By which name a lesson is known: its section's title and its own. */
export function lessonKey(section: string, lesson: string): string {
  return `${section}\n${lesson}`;
}

/** All courses of this author, archived ones too. */
export async function ownCourses(api: Api): Promise<ListedCourse[]> {
  const lists = await Promise.all(["", "&status=archived"].map((filter) => listed(api, filter)));
  return lists.flat();
}

async function listed(api: Api, filter: string): Promise<ListedCourse[]> {
  const all: ListedCourse[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const path = `/v1/authoring/courses?limit=100${filter}${after}`;
    const page: z.output<typeof Page> = await api.ask(Page, { method: "GET", path });
    all.push(...page.items);
    cursor = page.next;
  }
  return all;
}

/** How a course of the seed stands, and the ids of what is there of it. */
export async function standingOf(
  api: Api,
  course: SeedCourse,
  courses: ListedCourse[],
): Promise<{ standing: Standing; known: Known }> {
  const known: Known = { courseId: undefined, sections: new Map(), lessons: new Map() };
  const found = courses.find(({ slug }) => slug === course.slug);
  if (!found) return { standing: "absent", known };
  if (found.latestVersion > 0 || found.status !== "draft") return { standing: "done", known };

  const draft = await api.ask(Draft, { method: "GET", path: `/v1/authoring/courses/${found.id}` });
  known.courseId = found.id;
  const sections = [];
  for (const section of draft.outline.sections) {
    known.sections.set(section.title, section.id);
    for (const lesson of section.lessons) known.lessons.set(lessonKey(section.title, lesson.title), lesson.id);
    const lessons = await Promise.all(section.lessons.map((lesson) => withCaptions(api, lesson)));
    sections.push({ title: section.title, lessons });
  }
  return { standing: { hasCover: draft.coverMediaId !== null, sections }, known };
}

async function withCaptions(api: Api, lesson: { id: string; kind: string; title: string }) {
  if (lesson.kind !== "video") return { title: lesson.title, captions: [] };
  const path = `/v1/authoring/lessons/${lesson.id}`;
  const { captions } = await api.ask(LessonCaptions, { method: "GET", path });
  return { title: lesson.title, captions: captions.map(({ language }) => language) };
}

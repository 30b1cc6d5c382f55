import type { Api } from "@edgewise/tools/seed/api";
import { z } from "zod";

const WithId = z.object({ id: z.string() });

/** Words that copies of the template replace: one of few, and a number of their own. */
export const marks = { word: "zzword", number: "zznumber" } as const;

/** The course that large catalogues are copies of, by its ids. */
export interface Template {
  courseId: string;
  /** Every id that has to be another in a copy. */
  ids: string[];
  lessonIds: string[];
}

const paragraph =
  "A request enters at the edge, is checked once, and goes to the one service that knows the answer. " +
  "What changes is written together with the fact that it changed, so that nobody hears of what did not happen. ";

/** Writes and publishes a course of two sections with two documents each, through the public API. */
export async function publishTemplate(creator: Api): Promise<Template> {
  const { id: courseId } = await creator.ask(WithId, {
    method: "POST",
    path: "/v1/authoring/courses",
    json: {
      slug: `course-${marks.number}`,
      title: `The ${marks.word} of course ${marks.number}`,
      summary: "A course like many others, to see how the platform does with very many of them.",
      description: `# What it is about\n\n${paragraph}`,
      language: "en",
      level: "beginner",
      access: "free",
      topics: ["software"],
      skills: ["Measuring"],
    },
  });
  const lessonIds: string[] = [];
  const sectionIds: string[] = [];
  for (const section of ["First steps", "Going on"]) {
    const path = `/v1/authoring/courses/${courseId}/sections`;
    const { id } = await creator.ask(WithId, { method: "POST", path, json: { title: section } });
    sectionIds.push(id);
    for (const part of ["reading", "writing"]) lessonIds.push(await addLesson(creator, id, `${section}: ${part}`));
  }
  await creator.send({ method: "POST", path: `/v1/authoring/courses/${courseId}/publish` });
  return { courseId, lessonIds, ids: [courseId, ...sectionIds, ...lessonIds] };
}

async function addLesson(creator: Api, sectionId: string, title: string): Promise<string> {
  const json = {
    kind: "document",
    title,
    body: `## ${title}\n\n${paragraph.repeat(2)}`,
    completion: { rule: "opened" },
  };
  return (await creator.ask(WithId, { method: "POST", path: `/v1/authoring/sections/${sectionId}/lessons`, json })).id;
}

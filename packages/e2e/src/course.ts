import { ok, type Visitor } from "./visitor.ts";

/** A word that no other journey's course has. */
export function rareWord(): string {
  return `zq${crypto.randomUUID().replaceAll("-", "").slice(0, 10)}`;
}

/** A draft course with one section. Gives the ids. */
export async function draftCourse(
  author: Visitor,
  title: string,
): Promise<{ courseId: string; sectionId: string; slug: string }> {
  const course = await ok(
    author.post("/v1/authoring/courses", { title, language: "en", summary: "A journey's course." }),
  );
  const section = await ok(author.post(`/v1/authoring/courses/${course.body.id}/sections`, { title: "First steps" }));
  return { courseId: course.body.id, sectionId: section.body.id, slug: course.body.slug };
}

/** Adds a lesson at the end. Gives its id. */
export async function addLesson(author: Visitor, sectionId: string, lesson: Record<string, unknown>): Promise<string> {
  const { body } = await ok(author.post(`/v1/authoring/sections/${sectionId}/lessons`, lesson));
  return body.id;
}

/** A public course of two documents, whose first lesson holds the word. */
export async function documentCourse(author: Visitor, word: string) {
  const { courseId, sectionId, slug } = await draftCourse(author, `Course of ${word}`);
  const first = await addLesson(author, sectionId, {
    kind: "document",
    title: "Opening",
    body: `# Why\n\nAbout **${word}**.`,
  });
  const second = await addLesson(author, sectionId, {
    kind: "document",
    title: "Marking",
    body: "The end.",
    completion: { rule: "marked" },
  });
  await ok(author.post(`/v1/authoring/courses/${courseId}/publish`, {}));
  return { courseId, slug, first, second };
}

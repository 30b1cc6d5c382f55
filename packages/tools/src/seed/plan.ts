import type { SeedCourse, SeedLesson, SeedTrack } from "./material.ts";

/** What the platform has of a course that is not published yet. */
export interface ExistingCourse {
  hasCover: boolean;
  sections: { title: string; lessons: { title: string; captions: string[] }[] }[];
}

/** How a course stands: not there, begun, or published at least once, after which it belongs to its authors. */
export type Standing = "absent" | "done" | ExistingCourse;

/** One thing to do. Sections and lessons are named by their titles, which are unique within a course's file. */
export type Step =
  | { do: "create course" }
  | { do: "set cover" }
  | { do: "add section"; section: string }
  | { do: "add lesson"; section: string; lesson: SeedLesson }
  | { do: "add captions"; section: string; lesson: string; track: SeedTrack }
  | { do: "publish" };

/**
 * What is left to do for a course, in order. Nothing for one that was ever published, even if it was edited or taken back
 * since; what an interrupted run left undone for one that was begun. Nothing that is there is changed.
 */
export function stepsFor(course: SeedCourse, standing: Standing): Step[] {
  if (standing === "done") return [];
  const there = standing === "absent" ? { hasCover: false, sections: [] } : standing;
  const steps: Step[] = standing === "absent" ? [{ do: "create course" }] : [];
  if (!there.hasCover) steps.push({ do: "set cover" });
  for (const section of course.sections) {
    const existing = there.sections.find(({ title }) => title === section.title);
    if (!existing) steps.push({ do: "add section", section: section.title });
    for (const lesson of section.lessons) {
      const found = existing?.lessons.find(({ title }) => title === lesson.title);
      if (!found) steps.push({ do: "add lesson", section: section.title, lesson });
      steps.push(...captionSteps(section.title, lesson, found?.captions ?? []));
    }
  }
  return [...steps, { do: "publish" }];
}

function captionSteps(section: string, lesson: SeedLesson, existing: string[]): Step[] {
  if (lesson.kind !== "video") return [];
  return lesson.captions
    .filter(({ language }) => !existing.includes(language))
    .map((track) => ({ do: "add captions", section, lesson: lesson.title, track }));
}

/** The media files that these steps need, each once. */
export function mediaFor(course: SeedCourse, steps: Step[]): string[] {
  const files = steps.flatMap((step) => {
    if (step.do === "set cover") return [course.cover];
    if (step.do !== "add lesson" || step.lesson.kind === "link") return [];
    return step.lesson.media ?? [];
  });
  return [...new Set(files)];
}

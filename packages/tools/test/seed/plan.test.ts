import { describe, expect, it } from "vitest";
import { CourseFile } from "../../src/seed/material.ts";
import { type ExistingCourse, mediaFor, type Step, stepsFor } from "../../src/seed/plan.ts";

const course = CourseFile.parse({
  slug: "a-course",
  title: "A course",
  summary: "Short.",
  description: "description.md",
  language: "en",
  level: "all",
  access: "free",
  topics: [],
  skills: [],
  cover: "cover.webp",
  sections: [
    {
      title: "One",
      lessons: [
        {
          kind: "video",
          title: "Film",
          media: "film.mp4",
          durationSeconds: 60,
          completion: "watched",
          captions: [
            { language: "en", label: "English", file: "film.en.vtt" },
            { language: "nl", label: "Nederlands", file: "film.nl.vtt" },
          ],
        },
        { kind: "document", title: "Text", text: "text.md", completion: "opened" },
      ],
    },
    {
      title: "Two",
      lessons: [
        { kind: "document", title: "Paper", media: "paper.pdf", completion: "opened" },
        { kind: "document", title: "Same paper", media: "paper.pdf", completion: "opened" },
      ],
    },
  ],
});

/** A step in words. */
function words(step: Step): string {
  if (step.do === "add section") return `section ${step.section}`;
  if (step.do === "add lesson") return `lesson ${step.section}/${step.lesson.title}`;
  if (step.do === "add captions") return `captions ${step.section}/${step.lesson}/${step.track.language}`;
  return step.do;
}

const all = stepsFor(course, "absent").map(words);

/** What a run leaves behind that was cut off after so many steps. */
function after(steps: Step[]): "absent" | ExistingCourse {
  const existing: ExistingCourse = { hasCover: false, sections: [] };
  const lessonsOf = (title: string) => existing.sections.find((section) => section.title === title)?.lessons;
  for (const step of steps) {
    if (step.do === "set cover") existing.hasCover = true;
    if (step.do === "add section") existing.sections.push({ title: step.section, lessons: [] });
    if (step.do === "add lesson") lessonsOf(step.section)?.push({ title: step.lesson.title, captions: [] });
    if (step.do === "add captions") {
      lessonsOf(step.section)
        ?.find(({ title }) => title === step.lesson)
        ?.captions.push(step.track.language);
    }
  }
  return steps.length === 0 ? "absent" : existing;
}

describe("stepsFor", () => {
  it("makes everything of a course that is absent, in the order of its file, and publishes last", () => {
    expect(all).toEqual([
      "create course",
      "set cover",
      "section One",
      "lesson One/Film",
      "captions One/Film/en",
      "captions One/Film/nl",
      "lesson One/Text",
      "section Two",
      "lesson Two/Paper",
      "lesson Two/Same paper",
      "publish",
    ]);
  });

  it("leaves a course alone that was ever published", () => {
    expect(stepsFor(course, "done")).toEqual([]);
  });

  it("does exactly the rest of what an interrupted run left, wherever it was cut off", () => {
    const steps = stepsFor(course, "absent");
    for (let cut = 0; cut < steps.length; cut++) {
      const rest = stepsFor(course, after(steps.slice(0, cut)));
      expect(rest.map(words), `cut after ${cut}`).toEqual(all.slice(cut));
    }
  });

  it("keeps what an author has added to a draft", () => {
    const existing: ExistingCourse = { hasCover: true, sections: [{ title: "Extra", lessons: [] }] };
    expect(stepsFor(course, existing).map(words)).toEqual(all.slice(2));
  });
});

describe("mediaFor", () => {
  it("names each file that the steps need once", () => {
    expect(mediaFor(course, stepsFor(course, "absent"))).toEqual(["cover.webp", "film.mp4", "paper.pdf"]);
  });

  it("names no file that has been used already", () => {
    const steps = stepsFor(course, "absent");
    expect(mediaFor(course, stepsFor(course, after(steps.slice(0, 4))))).toEqual(["paper.pdf"]);
  });
});

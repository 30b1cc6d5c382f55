import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  CourseFile,
  contentTypeOf,
  courseFolders,
  coursesFolder,
  filesOf,
  readMaterial,
} from "../../src/seed/material.ts";

const MiB = 1024 ** 2;
const courses = await Promise.all(
  courseFolders.map(async (name) => ({
    name,
    folder: join(coursesFolder, name),
    ...(await readMaterial(join(coursesFolder, name))),
  })),
);

describe("the seeded courses", () => {
  it("are all published, each under the name of its folder", () => {
    expect(readdirSync(coursesFolder).sort()).toEqual([...courseFolders].sort());
    expect(courses.map(({ course }) => course.slug)).toEqual([...courseFolders]);
  });

  it("name every file that is there, and no other", () => {
    for (const { course, folder } of courses) {
      expect(["course.json", ...new Set(filesOf(course))].sort()).toEqual(readdirSync(folder).sort());
    }
  });

  it("together stay below 4 MiB, and every film below 2 MB", () => {
    const sizes = courses.flatMap(({ course, folder }) =>
      filesOf(course).map((file) => ({ file, size: statSync(join(folder, file)).size })),
    );
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(4 * MiB);
    for (const { file, size } of sizes.filter(({ file }) => file.endsWith(".mp4"))) {
      expect(size, file).toBeLessThan(2_000_000);
    }
  });

  it("give catalogue filters something to tell apart", () => {
    expect(new Set(courses.map(({ course }) => course.language)).size).toBeGreaterThan(1);
    expect(new Set(courses.map(({ course }) => course.level)).size).toBeGreaterThan(1);
    expect(new Set(courses.flatMap(({ course }) => course.topics)).size).toBeGreaterThan(4);
  });

  it("have titles that are unique where the seed finds things by them", () => {
    for (const { course, name } of courses) {
      const sections = course.sections.map(({ title }) => title);
      expect(new Set(sections).size, name).toBe(sections.length);
      for (const { title, lessons } of course.sections) {
        expect(new Set(lessons.map((lesson) => lesson.title)).size, title).toBe(lessons.length);
      }
    }
  });

  it("have a document, a film with captions in two languages, a PDF and a link between them", () => {
    const lessons = courses.flatMap(({ course }) => course.sections.flatMap((section) => section.lessons));
    const films = lessons.filter((lesson) => lesson.kind === "video");
    expect(films.map(({ captions }) => captions.map(({ language }) => language))).toEqual([["en", "nl"]]);
    expect(films[0]?.captions.filter((track) => track.default)).toHaveLength(1);
    expect(lessons.some((lesson) => lesson.kind === "document" && lesson.media?.endsWith(".pdf"))).toBe(true);
    expect(lessons.some((lesson) => lesson.kind === "link")).toBe(true);
  });
});

describe("the texts", () => {
  const texts = courses.flatMap(({ course, folder }) =>
    filesOf(course)
      .filter((file) => file.endsWith(".md"))
      .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") })),
  );

  it.each(texts)("$file links to https addresses only and refers to no file", ({ text }) => {
    const prose = text.replace(/^( *)```[\s\S]*?^\1```$/gm, "").replace(/`[^`\n]*`/g, "");
    const targets = [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)|^\[[^\]]+\]:\s*(\S+)/gm)].map(
      (link) => link[1] ?? link[2],
    );
    for (const target of targets) expect(target).toMatch(/^https:\/\//);
    expect(prose).not.toMatch(/<\/?[a-z][^>]*>/i);
  });

  it.each(texts)("$file begins below the lesson's own title and closes its code blocks", ({ text }) => {
    const fences = text.match(/^ *```/gm) ?? [];
    expect(fences.length % 2).toBe(0);
    expect(text.replace(/^( *)```[\s\S]*?^\1```$/gm, "")).not.toMatch(/^# /m);
    expect(text.endsWith("\n")).toBe(true);
  });
});

describe("the pictures and the PDF", () => {
  it("are of the type that their names say", () => {
    for (const { course, folder } of courses) {
      for (const file of filesOf(course).filter((name) => /\.(?:webp|pdf)$/.test(name))) {
        const head = readFileSync(join(folder, file)).toString("latin1", 0, 12);
        const expected = contentTypeOf(file) === "image/webp" ? /^RIFF[\s\S]{4}WEBP$/ : /^%PDF-1\./;
        expect(head, file).toMatch(expected);
      }
    }
  });

  it("can be read aloud: the PDF is tagged, titled and says its language", () => {
    const pdf = readFileSync(join(coursesFolder, "how-edgewise-works/field-guide.pdf"), "latin1");
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toMatch(/\/Title \(Edgewise field guide\)/);
    expect(pdf).toMatch(/\/Lang \(en\)/);
  });
});

describe("a course.json", () => {
  const good: Record<string, unknown> = JSON.parse(
    readFileSync(join(coursesFolder, "reading-a-flame-graph/course.json"), "utf8"),
  );
  const lesson = { kind: "link", title: "A page", completion: "opened" };
  const withLesson = (over: object) => ({ ...good, sections: [{ title: "One", lessons: [{ ...lesson, ...over }] }] });

  it.each([
    ["an unknown field", { ...good, price: 3 }],
    ["a file outside its folder", { ...good, description: "../description.md" }],
    ["a link that is not https", withLesson({ url: "http://example.org/" })],
    ["a link without an address", withLesson({})],
    ["a section without lessons", { ...good, sections: [{ title: "One", lessons: [] }] }],
  ])("is refused with %s", (_what, json) => {
    expect(CourseFile.safeParse(good).success).toBe(true);
    expect(CourseFile.safeParse(json).success).toBe(false);
  });
});

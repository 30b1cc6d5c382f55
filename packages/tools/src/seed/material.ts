import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { newCourseSchemas } from "@edgewise/contracts/course-fields";
import { z } from "zod";

/**
 * The folders of the seeded courses, in the order in which they are published: the catalogue shows the newest first, so
 * the last one here leads it.
 */
export const courseFolders = ["primeros-pasos-con-sql", "reading-a-flame-graph", "how-edgewise-works"] as const;

/** Where the folders stand. */
export const coursesFolder = join(import.meta.dirname, "../../seed/courses");

const contentTypes: Record<string, string> = {
  ".mp4": "video/mp4",
  ".pdf": "application/pdf",
  ".webp": "image/webp",
};

const Title = z.string().min(1).max(200);
const Language = z.string().min(2).max(35);
/** A file beside course.json: no folders, so nothing outside can be meant. */
const File = z.string().regex(/^[\w-]+(?:\.[\w-]+)+$/);
const MarkdownFile = File.endsWith(".md");
const TextTrack = z.strictObject({
  language: Language,
  label: z.string().min(1).max(100),
  file: File.endsWith(".vtt"),
  default: z.boolean().default(false),
});
const DurationSeconds = z.number().int().min(1);
const common = { title: Title, preview: z.boolean().default(false), durationSeconds: DurationSeconds.optional() };

const Video = z.strictObject({
  kind: z.literal("video"),
  ...common,
  media: File.endsWith(".mp4"),
  text: MarkdownFile.optional(),
  durationSeconds: DurationSeconds,
  completion: z.literal("watched"),
  captions: z.array(TextTrack).min(1),
});
const Document = z.strictObject({
  kind: z.literal("document"),
  ...common,
  media: File.endsWith(".pdf").optional(),
  text: MarkdownFile.optional(),
  completion: z.enum(["opened", "marked"]),
});
const Link = z.strictObject({
  kind: z.literal("link"),
  ...common,
  url: z.url({ protocol: /^https$/ }),
  text: MarkdownFile.optional(),
  completion: z.enum(["opened", "marked"]),
});

const Lesson = z.discriminatedUnion("kind", [Video, Document, Link]);
export type SeedLesson = z.output<typeof Lesson>;
export type SeedTrack = z.output<typeof TextTrack>;

const Section = z.strictObject({ title: Title, lessons: z.array(Lesson).min(1) });

const { coverMediaId: _, ...fields } = newCourseSchemas;

/** What stands in a course.json. Texts and media are named by their files. */
export const CourseFile = z.strictObject({
  ...fields,
  description: MarkdownFile,
  cover: File,
  sections: z.array(Section).min(1),
});
export type SeedCourse = z.output<typeof CourseFile>;

/** A course and the way to its files. */
export interface Material {
  course: SeedCourse;
  text(file: string): Promise<string>;
  bytes(file: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Reads one course folder. Throws when its course.json is not as it should be; files are read when they are needed. */
export async function readMaterial(folder: string): Promise<Material> {
  const bytes = async (file: string) => new Uint8Array(await readFile(join(folder, file)));
  const text = async (file: string) => new TextDecoder("utf-8", { fatal: true }).decode(await bytes(file));
  const parsed = CourseFile.safeParse(JSON.parse(await text("course.json")));
  if (!parsed.success) throw new Error(`${basename(folder)}/course.json: ${z.prettifyError(parsed.error)}`);
  return { course: parsed.data, text, bytes };
}

/** Every file that a course names. */
export function filesOf(course: SeedCourse): string[] {
  const lessons = course.sections.flatMap(({ lessons }) => lessons);
  const ofLesson = (lesson: SeedLesson) => [
    lesson.text,
    lesson.kind === "link" ? undefined : lesson.media,
    ...(lesson.kind === "video" ? lesson.captions.map(({ file }) => file) : []),
  ];
  const named = [course.description, course.cover, ...lessons.flatMap(ofLesson)];
  return named.filter((file) => file !== undefined);
}

/** The media type of a file, by its ending. Throws for one that no course has. */
export function contentTypeOf(file: string): string {
  const type = contentTypes[extname(file)];
  if (!type) throw new Error(`No media type is known for ${file}.`);
  return type;
}

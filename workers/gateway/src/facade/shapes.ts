import { tileSchemas } from "@edgewise/contracts/course-fields";
import { CourseId, LessonId, NoteId, UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { excerpt, excerptMax } from "./excerpt.ts";

const Title = z.string().max(200).meta({ example: "SQL for everyone" });
const Slug = z.string().max(120).meta({ example: "sql-for-everyone" });
const Seconds = z.number().min(0).max(200_000_000);
const Lessons = z.number().int().min(0).max(500);
const Instant = z.iso.datetime().max(30);
const Address = z.string().max(2000).nullable();

const Face = z.object({
  id: UserId,
  handle: z.string().max(100).meta({ example: "ada" }),
  name: z.string().max(200).meta({ example: "Ada Lovelace" }),
  avatarUrl: Address,
});

const Side = z.number().int().min(1).max(100_000).nullable().meta({ example: 1280 });
const Cover = z.object({ url: z.string().max(2000), width: Side, height: Side });

/** A course as both facades show it: enough for a card. */
const CourseTile = z
  .object({
    id: CourseId,
    ...tileSchemas,
    coverUrl: Address,
    // Answers stored before covers had sizes lack them.
    cover: Cover.nullable().default(null),
    authors: z.array(Face).max(50),
    lessonCount: Lessons,
    durationSeconds: Seconds,
    publishedAt: Instant,
  })
  .openapi("CourseTile");
export const CourseTiles = z.array(CourseTile).max(20);

export const Greeting = Face.openapi("Greeting");

export const BegunCourses = z
  .array(
    z.object({
      courseId: CourseId,
      slug: Slug.nullable(),
      title: Title,
      lessonCount: Lessons,
      lessonsCompleted: Lessons,
      lastLessonId: LessonId,
      lastAt: Instant,
    }),
  )
  .max(20);

export const NextUp = z
  .array(
    z.object({
      courseId: CourseId,
      slug: Slug,
      courseTitle: Title,
      lessonId: LessonId,
      lessonTitle: Title,
      durationSeconds: Seconds.nullable(),
      positionSeconds: Seconds,
    }),
  )
  .max(20);

const LatestNote = z.object({
  id: NoteId,
  excerpt: z
    .string()
    .max(excerptMax)
    .meta({ description: "The note's text in one line, or its beginning.", example: "GROUP BY comes before HAVING." }),
  atSeconds: Seconds.nullable().meta({
    description: "The moment of the video it is about; null for the whole lesson.",
  }),
  lesson: z.object({
    id: LessonId,
    title: Title,
    public: z.boolean().meta({ description: "Whether there still is such a lesson to go to." }),
  }),
  course: z.object({ id: CourseId, title: Title, slug: Slug.nullable() }),
  updatedAt: Instant,
});
export const LatestNotes = z.array(LatestNote).max(20);

/** Notes as content lists them; only their beginnings are shown. */
export const ListedNotes = z
  .array(
    LatestNote.omit({ excerpt: true })
      .extend({ text: z.string().max(10_000) })
      .transform(({ text, ...note }) => ({ ...note, excerpt: excerpt(text) })),
  )
  .max(20);

/** The items of one page of a service's list. */
export function itemsOf<T>(items: z.ZodType<T>) {
  return z.object({ items }).transform((page) => page.items);
}

import { Slug } from "@edgewise/contracts/course-fields";
import { CourseId, LessonId, NoteId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { EditNumber } from "../course/draft.ts";
import { Instant } from "../course/instant.ts";
import type { NoteRow } from "./tables.ts";

const Text = z
  .string()
  .trim()
  .min(1)
  .max(10_000)
  .meta({ description: "Plain text.", example: "GROUP BY comes before HAVING." });
const AtSeconds = z
  .number()
  .min(0)
  .max(360_000)
  .nullable()
  .meta({ description: "The moment of the video it is about; null for the whole lesson.", example: 42.5 });

/** What a new note is made of. */
export const NewNote = z.strictObject({ text: Text, atSeconds: AtSeconds.default(null) }).openapi("NewNote");
export type NewNote = z.output<typeof NewNote>;

/** What of a note can be changed; a field that is left out stays (RFC 7396). */
export const NotePatch = z
  .strictObject({ text: Text.optional(), atSeconds: AtSeconds.optional() })
  .openapi("NotePatch");
export type NotePatch = z.output<typeof NotePatch>;

/** A note as its writer sees it. */
export const Note = z
  .object({
    id: NoteId,
    text: Text,
    atSeconds: AtSeconds,
    lesson: z.object({
      id: LessonId,
      title: z.string().max(200).meta({ description: "As it is now, or was when the note was written." }),
      public: z.boolean().meta({ description: "Whether there still is such a lesson to go to." }),
    }),
    course: z.object({
      id: CourseId,
      title: z.string().max(200).meta({ example: "SQL for everyone" }),
      slug: Slug.nullable().meta({ description: "Null while the course is not public." }),
    }),
    version: EditNumber,
    createdAt: Instant,
    updatedAt: Instant,
  })
  .openapi("Note");
export type Note = z.output<typeof Note>;

/** What learners see of the note's lesson and course now; null where they see nothing. */
export interface Whereabouts {
  lessonTitle: string | null;
  courseTitle: string | null;
  slug: string | null;
}

/** The row of a note as its writer sees it, with the titles of today where there are any. */
export function showNote(row: NoteRow, now: Whereabouts): Note {
  const { id, text, atSeconds, version, lessonId, courseId } = row;
  return {
    ...{ id, text, atSeconds },
    lesson: { id: lessonId, title: now.lessonTitle ?? row.lessonTitle, public: now.lessonTitle !== null },
    course: { id: courseId, title: now.courseTitle ?? row.courseTitle, slug: now.slug },
    version,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

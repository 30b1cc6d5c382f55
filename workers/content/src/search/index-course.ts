import type { Write } from "@edgewise/chassis/commit";
import { eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { searchDocuments } from "./tables.ts";

/** Captions are found by stretches of this length, so that words of neighbouring cues are found together. */
export const stretchSeconds = 15;

/**
 * Makes what is public of a course searchable, and only that. Goes into the batch that publishes it, after the published
 * rows. What only buyers may read is found by its title alone, never by its text. `about` are the words of its description.
 */
export function indexCourse(ctx: Ctx, courseId: string, about: string): Write[] {
  return [
    ...unindexCourse(ctx, courseId),
    courseDocument(ctx, courseId, about),
    lessonDocuments(ctx, courseId),
    captionDocuments(ctx, courseId),
  ];
}

/** Takes a course out of the search. Goes into the batch that unpublishes it. */
export function unindexCourse(ctx: Ctx, courseId: string): Write[] {
  return [ctx.db.delete(searchDocuments).where(eq(searchDocuments.courseId, courseId))];
}

// Each of these gives the columns of search_documents in their order; the id is made by the database.
function courseDocument(ctx: Ctx, courseId: string, about: string): Write {
  return ctx.db.insert(searchDocuments).select(sql`
    SELECT NULL, 'course', p.course_id, NULL, p.language, p.title,
      p.summary || ' ' || p.topics_text || ' ' || p.skills_text || ' ' || ${about}, NULL
    FROM (
      SELECT *,
        (SELECT coalesce(group_concat(value, ' '), '') FROM json_each(topics)) AS topics_text,
        (SELECT coalesce(group_concat(value, ' '), '') FROM json_each(skills)) AS skills_text
      FROM published_courses WHERE course_id = ${courseId}
    ) AS p`);
}

function lessonDocuments(ctx: Ctx, courseId: string): Write {
  return ctx.db.insert(searchDocuments).select(sql`
    SELECT NULL, 'lesson', l.course_id, l.lesson_id, p.language, l.title, CASE WHEN l.open = 1 THEN r.plain ELSE '' END, NULL
    FROM published_lessons AS l
    JOIN published_courses AS p ON p.course_id = l.course_id
    JOIN lesson_revisions AS r ON r.lesson_id = l.lesson_id AND r.revision = l.revision
    WHERE l.course_id = ${courseId}`);
}

function captionDocuments(ctx: Ctx, courseId: string): Write {
  return ctx.db.insert(searchDocuments).select(sql`
    SELECT NULL, 'caption', course_id, lesson_id, language, '',
      group_concat(words, ' ' ORDER BY cue_index),
      json_group_array(json_array(start_seconds, length(words)) ORDER BY cue_index)
    FROM (
      SELECT l.course_id, l.lesson_id, rc.language, cue.key AS cue_index,
        cue.value ->> '$.text' AS words, cue.value ->> '$.start' AS start_seconds
      FROM published_lessons AS l
      JOIN revision_captions AS rc ON rc.lesson_id = l.lesson_id AND rc.revision = l.revision
      JOIN caption_tracks AS t ON t.id = rc.caption_id
      JOIN json_each(t.cues) AS cue
      WHERE l.course_id = ${courseId} AND l.open = 1
    )
    GROUP BY lesson_id, language, CAST(start_seconds / ${stretchSeconds} AS INTEGER)`);
}

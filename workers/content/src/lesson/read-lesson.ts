import { prepared } from "@edgewise/chassis/prepared";
import { Problem } from "@edgewise/chassis/problem";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { playbackUrl, publicMediaUrl } from "../media/playback-url.ts";
import { media } from "../media/tables.ts";
import { lessonRevisions, publishedCourses, publishedLessons } from "../version/tables.ts";
import { mayReadClosed } from "./closed-lesson.ts";
import type { PublishedLesson } from "./published-lesson.ts";

const { slug, title, version } = publishedCourses;

const lessonWith = prepared((db) =>
  db
    .select({
      lesson: publishedLessons,
      course: { slug, title, version },
      html: lessonRevisions.html,
      toc: lessonRevisions.toc,
      url: lessonRevisions.url,
      contentType: media.contentType,
      captions: captionsJson(),
      transcript: transcriptJson(),
    })
    .from(publishedLessons)
    .innerJoin(publishedCourses, eq(publishedCourses.courseId, publishedLessons.courseId))
    .innerJoin(
      lessonRevisions,
      and(
        eq(lessonRevisions.lessonId, publishedLessons.lessonId),
        eq(lessonRevisions.revision, publishedLessons.revision),
      ),
    )
    .leftJoin(media, eq(media.id, publishedLessons.mediaId))
    .where(eq(publishedLessons.lessonId, sql.placeholder("lessonId")))
    .prepare(),
);

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof lessonWith>["get"]>>>;

/**
 * A lesson of a public course. One that is not open to everybody is for those who may read it; `open` tells which it
 * was. The transcript is in the wanted language, or that of the default captions. One query, two for a closed lesson.
 */
export async function readLesson(
  ctx: Ctx,
  input: { lessonId: string; transcript?: string | undefined },
): Promise<{ lesson: PublishedLesson; open: boolean }> {
  const row = await lessonWith(ctx).get({ lessonId: input.lessonId, language: input.transcript ?? "" });
  if (!row) throw new Problem("resource.missing", "No such lesson.");
  const { open } = row.lesson;
  if (!open) await mayReadClosed(ctx, row.lesson.courseId);
  return { lesson: await showLesson(ctx, row), open };
}

type CaptionLine = Pick<PublishedLesson["captions"][number], "language" | "label"> & { isDefault: number };

/** The captions of the revision that is shown. */
function captionsJson(): SQL<CaptionLine[]> {
  return sql`(SELECT json_group_array(json_object('language', rc.language, 'label', rc.label, 'isDefault', rc.is_default)
      ORDER BY rc.language)
    FROM revision_captions rc
    WHERE rc.lesson_id = ${publishedLessons.lessonId} AND rc.revision = ${publishedLessons.revision})`.mapWith(
    JSON.parse,
  );
}

/** What is said: the wanted language before the default one. */
function transcriptJson(): SQL<PublishedLesson["transcript"]> {
  return sql`(SELECT json_object('language', rc.language, 'cues', json(t.cues))
    FROM revision_captions rc JOIN caption_tracks t ON t.id = rc.caption_id
    WHERE rc.lesson_id = ${publishedLessons.lessonId} AND rc.revision = ${publishedLessons.revision}
    ORDER BY rc.language = ${sql.placeholder("language")} DESC, rc.is_default DESC LIMIT 1)`.mapWith(JSON.parse);
}

async function showLesson(ctx: Ctx, { lesson, course, captions, ...row }: Row): Promise<PublishedLesson> {
  const { lessonId, kind, title, position, previousLessonId, nextLessonId, preview, durationSeconds } = lesson;
  return {
    id: lessonId,
    ...{ kind, title },
    course: { id: lesson.courseId, ...course },
    section: { id: lesson.sectionId, title: lesson.sectionTitle },
    ...{ position, previousLessonId, nextLessonId, preview },
    completion: { rule: lesson.completionRule, share: lesson.completionShare },
    durationSeconds,
    html: row.html,
    toc: row.toc,
    media: await showMedia(ctx, lesson, row.contentType),
    captions: captions.map(({ isDefault, ...caption }) => ({
      ...caption,
      default: isDefault === 1,
      url: `${ctx.origin}/v1/lessons/${lessonId}/captions/${caption.language}`,
    })),
    transcript: row.transcript,
    link: row.url,
  };
}

async function showMedia(
  ctx: Ctx,
  { mediaId, open }: Row["lesson"],
  contentType: string | null,
): Promise<PublishedLesson["media"]> {
  if (!mediaId || !contentType) return null;
  const url = open ? publicMediaUrl(ctx, mediaId) : (await playbackUrl(ctx, mediaId)).url;
  return { id: mediaId, url, contentType };
}

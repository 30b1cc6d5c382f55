import { Problem } from "@edgewise/chassis/problem";
import { courseFieldsOf } from "@edgewise/contracts/course-fields";
import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import type { VersionLesson } from "../version/content.ts";
import { frozenFrom } from "../version/freeze.ts";
import { courseVersions, lessonRevisions, revisionCaptions } from "../version/tables.ts";
import type { Side, SideCaptions, SideLesson } from "./side.ts";
import { wordsIn } from "./words-in.ts";

/** A frozen version, as one side of a comparison. Throws `resource.missing` for a number that was never published. */
export async function versionSide(ctx: Ctx, courseId: string, number: number): Promise<Side> {
  const ofVersion = and(eq(courseVersions.courseId, courseId), eq(courseVersions.version, number));
  const version = await ctx.db.select().from(courseVersions).where(ofVersion).get();
  if (!version) throw new Problem("resource.missing", `There is no version ${number} of the course.`);

  const { content, description } = version;
  const frozen = await frozenLessons(
    ctx,
    content.sections.flatMap((section) => section.lessons),
  );
  return {
    number,
    course: { ...courseFieldsOf(content), authorIds: content.authorIds },
    description,
    descriptionWords: () => wordsIn(content.descriptionHtml),
    sections: content.sections.map((section) => ({
      id: section.id,
      title: section.title,
      lessons: section.lessons.map((lesson) => sideLesson(lesson, frozen)),
    })),
  };
}

type Frozen = Awaited<ReturnType<typeof frozenLessons>>;

/** What the outline of a version leaves to the revisions of its lessons; their text is not among it. */
async function frozenLessons(ctx: Ctx, lessons: VersionLesson[]) {
  const wanted = JSON.stringify(lessons.map(({ id, revision }) => [id, revision]));
  const among = sql`(SELECT value ->> 0, value ->> 1 FROM json_each(${wanted}))`;
  const { lessonId, revision, fingerprint, mediaId, url, markdown, plain } = lessonRevisions;
  const textLength = sql<number>`length(coalesce(${markdown}, ${plain}))`;
  const [revisions, captions] = await ctx.db.batch([
    ctx.db
      .select({ lessonId, fingerprint, mediaId, url, textLength })
      .from(lessonRevisions)
      .where(sql`(${lessonId}, ${revision}) IN ${among}`),
    ctx.db
      .select(getTableColumns(revisionCaptions))
      .from(revisionCaptions)
      .where(sql`(${revisionCaptions.lessonId}, ${revisionCaptions.revision}) IN ${among}`)
      .orderBy(revisionCaptions.lessonId, revisionCaptions.language),
  ]);
  return {
    revisionOf: new Map(revisions.map((row) => [row.lessonId, row])),
    captionsOf: Map.groupBy<string, SideCaptions & { lessonId: string }>(captions, (row) => row.lessonId),
  };
}

function sideLesson(lesson: VersionLesson, { revisionOf, captionsOf }: Frozen): SideLesson {
  const { id, kind, title, preview, durationSeconds, completion, revision } = lesson;
  const frozen = revisionOf.get(id);
  return {
    ...{ id, kind, title, preview, durationSeconds },
    completionRule: completion.rule,
    completionShare: completion.share,
    mediaId: frozen?.mediaId ?? null,
    url: frozen?.url ?? null,
    captions: captionsOf.get(id) ?? [],
    text: { lessonId: id, revision },
    textLength: frozen?.textLength ?? 0,
    ownVersion: frozen ? frozenFrom(frozen.fingerprint) : null,
  };
}

import { commit, type Write } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { contentCoursePublished } from "@edgewise/contracts/events/content";
import { eq, sql } from "drizzle-orm";
import { authoredCourse } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { type CourseDraft, showDraft } from "../course/draft.ts";
import { courseSlugs, courses } from "../schema.ts";
import { blockersOf } from "./blockers.ts";
import { jsonChunks } from "./bulk.ts";
import { contentOf } from "./content-of.ts";
import { type Frozen, freezeLessons, revisionValues } from "./freeze.ts";
import { groupsOfCourse } from "./groups.ts";
import { picturesFor } from "./pictures-for.ts";
import { writesToShowVersion } from "./public-rows.ts";
import { snapshotOf } from "./snapshot.ts";
import { courseVersions, lessonRevisions, revisionCaptions, revisionMedia } from "./tables.ts";

const changedMeanwhile = [
  "resource.conflict",
  "The course was changed while it was being published. Try again.",
] as const;

/**
 * Freezes the draft as the next version and shows it to learners, all at once. Throws `course.incomplete` with what is
 * missing, `course.taken-down` while staff keep it from learners, and `resource.conflict` when somebody changed or
 * published the course in the same moment.
 */
export async function publish(ctx: Ctx, input: { courseId: string; expected: number | "any" }): Promise<CourseDraft> {
  const { role } = await authoredCourse(ctx, input.courseId, "publish");
  const draft = await snapshotOf(ctx, input.courseId);
  const { course } = draft;
  if (input.expected !== "any" && input.expected !== course.version) {
    throw new Problem("precondition.failed", "Read the course again before you publish it.");
  }
  if (course.takenDownAt !== null)
    throw new Problem("course.taken-down", "Staff have taken the course down. Its draft says why.");
  const errors = blockersOf(draft);
  if (errors.length > 0) throw new Problem("course.incomplete", "The course is not complete yet.", { errors });

  const frozen = await freezeLessons(ctx, draft);
  const content = contentOf(draft, frozen.revisionOf, await picturesFor(ctx, draft, [course.description]));
  const version = course.latestVersion + 1;
  const at = ctx.now();
  const change = {
    status: "published" as const,
    latestVersion: version,
    firstPublishedAt: course.firstPublishedAt ?? at,
    updatedAt: at,
  };
  const writes = [
    ctx.db
      .update(courses)
      .set({ ...change, version: nextVersion(courses.version, course.version) })
      .where(eq(courses.id, course.id)),
    ctx.db.update(courseSlugs).set({ wasPublic: true }).where(eq(courseSlugs.slug, course.slug)),
    ...frozenWrites(ctx, frozen),
    ctx.db.insert(courseVersions).values({
      courseId: course.id,
      version,
      content,
      description: course.description,
      publishedAt: at,
      publishedBy: signedIn(ctx).id,
    }),
    ...writesToShowVersion(ctx, draft, content, version),
  ];
  return commit(ctx, writes, {
    events: [contentCoursePublished({ courseId: course.id, version, slug: course.slug })],
    invalidates: groupsOfCourse(course.id),
    // Captions that were replaced in between are gone: a foreign key says so.
    conflicts: { "courses.version": changedMeanwhile, SQLITE_CONSTRAINT: changedMeanwhile },
    answer: showDraft({ ...course, ...change, version: course.version + 1 }, role),
  });
}

function frozenWrites(ctx: Ctx, { revisions, captions, pictures }: Frozen): Write[] {
  const captionsJson = JSON.stringify(captions);
  return [
    ...jsonChunks(revisions.map(revisionValues)).map((rows) =>
      ctx.db.run(sql`INSERT INTO ${lessonRevisions} (lesson_id, revision, course_id, fingerprint, kind, title, html, toc,
          plain, markdown, media_id, url, duration_seconds, created_at)
        SELECT value ->> 'lessonId', value ->> 'revision', value ->> 'courseId', value ->> 'fingerprint',
          value ->> 'kind', value ->> 'title', value ->> 'html', value ->> 'toc', value ->> 'plain',
          value ->> 'markdown', value ->> 'mediaId', value ->> 'url', value ->> 'durationSeconds', value ->> 'createdAt'
        FROM json_each(${rows})`),
    ),
    ctx.db.run(sql`INSERT INTO ${revisionCaptions} (lesson_id, revision, language, caption_id, label, is_default)
      SELECT value ->> 'lessonId', value ->> 'revision', value ->> 'language', value ->> 'captionId', value ->> 'label',
        value ->> 'isDefault' FROM json_each(${captionsJson})`),
    ctx.db.run(sql`INSERT INTO ${revisionMedia} (lesson_id, revision, media_id)
      SELECT value ->> 'lessonId', value ->> 'revision', value ->> 'mediaId' FROM json_each(${JSON.stringify(pictures)})`),
    ctx.db.run(sql`UPDATE caption_tracks SET frozen = 1
      WHERE frozen = 0 AND id IN (SELECT value ->> 'captionId' FROM json_each(${captionsJson}))`),
  ];
}

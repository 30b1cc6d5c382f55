import { type FieldError, Problem } from "@edgewise/chassis/problem";
import { inArray, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { type Pictures, picturesShown } from "../markdown/pictures.ts";
import { render, rendererVersion } from "../markdown/render.ts";
import { lessons } from "../schema.ts";
import { picturesFor } from "./pictures-for.ts";
import type { Snapshot, SnapshotLesson } from "./snapshot.ts";
import type { lessonRevisions, revisionCaptions } from "./tables.ts";

/** Beyond this much changed text, one publication would take too long. */
const changedCharsMax = 5_000_000;
/** A row of D1 holds 2 MB, and so does a bound value. */
const revisionBytesMax = 1_900_000;

export type NewRevision = typeof lessonRevisions.$inferInsert;
export type NewRevisionCaption = typeof revisionCaptions.$inferInsert;

/** What has to be written to freeze a draft's lessons, and which revision each lesson then has. */
export interface Frozen {
  revisions: NewRevision[];
  captions: NewRevisionCaption[];
  /** The pictures that the new revisions show. */
  pictures: { lessonId: string; revision: number; mediaId: string }[];
  revisionOf: Map<string, number>;
}

/**
 * Freezes the lessons that changed since they were last frozen and renders their text; the others keep their revision.
 * Throws `course.incomplete` when a revision would be larger than `bytesMax`, and `resource.conflict` when a lesson
 * changed while this was going on.
 */
export async function freezeLessons(ctx: Ctx, draft: Snapshot, bytesMax = revisionBytesMax): Promise<Frozen> {
  const frozen: Frozen = { revisions: [], captions: [], pictures: [], revisionOf: new Map() };
  const changed = draft.lessons.filter((lesson) => {
    const latest = draft.latestRevision.get(lesson.id);
    frozen.revisionOf.set(lesson.id, latest?.revision ?? 0);
    return latest?.fingerprint !== fingerprintOf(lesson, draft);
  });
  const texts = await textsOf(ctx, changed);
  const pictures = await picturesFor(ctx, draft, texts.values());
  for (const lesson of changed) {
    const revision = (draft.latestRevision.get(lesson.id)?.revision ?? 0) + 1;
    frozen.revisionOf.set(lesson.id, revision);
    const row = freezeLesson(ctx, lesson, draft, { revision, body: texts.get(lesson.id) ?? "", pictures });
    if (bytesOf(row) > bytesMax) throw tooLarge(draft, lesson);
    frozen.revisions.push(row);
    frozen.pictures.push(...picturesShown(row.html).map((mediaId) => ({ lessonId: lesson.id, revision, mediaId })));
    for (const { language, captionId, label, isDefault } of draft.captionsOf.get(lesson.id) ?? []) {
      frozen.captions.push({ lessonId: lesson.id, revision, language, captionId, label, isDefault });
    }
  }
  return frozen;
}

function freezeLesson(
  ctx: Ctx,
  lesson: SnapshotLesson,
  draft: Snapshot,
  { revision, body, pictures }: { revision: number; body: string; pictures: Pictures },
): NewRevision {
  const { kind, title, mediaId, url, durationSeconds } = lesson;
  return {
    lessonId: lesson.id,
    revision,
    courseId: lesson.courseId,
    fingerprint: fingerprintOf(lesson, draft),
    ...{ kind, title, mediaId, url, durationSeconds },
    ...render(body, pictures),
    markdown: body,
    createdAt: ctx.now(),
  };
}

function bytesOf(row: NewRevision): number {
  return new TextEncoder().encode(JSON.stringify(revisionValues(row))).length;
}

function tooLarge(draft: Snapshot, lesson: SnapshotLesson): Problem {
  const errors = [{ pointer: bodyPointer(draft, lesson), detail: "The text becomes too large a page. Split it." }];
  return new Problem("course.incomplete", "A lesson is too large.", { errors });
}

/** A revision as it goes into the statement that writes it: the table of contents is JSON inside JSON. */
export function revisionValues(revision: NewRevision) {
  return { ...revision, toc: JSON.stringify(revision.toc) };
}

/** A lesson's version rises with each change of its own fields, so the text itself need not be compared. */
function fingerprintOf(lesson: SnapshotLesson, draft: Snapshot): string {
  const captions = draft.captionsOf.get(lesson.id) ?? [];
  return JSON.stringify([
    rendererVersion,
    lesson.version,
    captions.map(({ captionId, label, isDefault }) => [captionId, label, isDefault]),
  ]);
}

/** The version that a lesson's own fields had when it was frozen; null when the fingerprint does not tell. */
export function frozenFrom(fingerprint: string): number | null {
  return Number(/^\[\d+,(\d+),/.exec(fingerprint)?.[1] ?? Number.NaN) || null;
}

async function textsOf(ctx: Ctx, changed: SnapshotLesson[]): Promise<Map<string, string>> {
  if (changed.length === 0) return new Map();
  if (changed.reduce((sum, lesson) => sum + lesson.bodyLength, 0) > changedCharsMax) {
    const errors: FieldError[] = [{ pointer: "#/outline", detail: "More than 5 million characters changed at once." }];
    throw new Problem("course.incomplete", "There is too much new text for one publication.", { errors });
  }
  const ids = JSON.stringify(changed.map((lesson) => lesson.id));
  const rows = await ctx.db
    .select({ id: lessons.id, version: lessons.version, body: lessons.body })
    .from(lessons)
    .where(inArray(lessons.id, sql`(SELECT value FROM json_each(${ids}))`));
  const versions = new Map(rows.map((row) => [row.id, row.version]));
  if (changed.some((lesson) => versions.get(lesson.id) !== lesson.version)) {
    throw new Problem("resource.conflict", "A lesson was changed while the course was being published. Try again.");
  }
  return new Map(rows.map((row) => [row.id, row.body]));
}

function bodyPointer(draft: Snapshot, lesson: SnapshotLesson): string {
  const i = draft.sections.findIndex((section) => section.id === lesson.sectionId);
  const k = draft.sections[i]?.lessons.findIndex((candidate) => candidate.id === lesson.id);
  return `#/outline/sections/${i}/lessons/${k}/body`;
}

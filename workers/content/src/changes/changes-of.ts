import { initialCourseFields } from "@edgewise/contracts/course-fields";
import { inArray, sql } from "drizzle-orm";
import { authoredCourse } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { media } from "../media/tables.ts";
import { blockersOf } from "../version/blockers.ts";
import { type Snapshot, snapshotOf } from "../version/snapshot.ts";
import { type CourseChanges, comparedFields, type Medium, type TextChange } from "./course-changes.ts";
import { draftSide } from "./draft-side.ts";
import { fieldChanges } from "./field-changes.ts";
import { lessonChanges, placed } from "./lesson-changes.ts";
import { sectionChanges } from "./section-changes.ts";
import type { Side } from "./side.ts";
import { textChange } from "./text-change.ts";
import { comparable, keyOf, type LessonText, type TextPair, textsAt } from "./texts.ts";
import { versionSide } from "./version-side.ts";

/**
 * All that differs between two versions of a course. Without `to` the draft is the one after, together with what
 * publishing would refuse it for; without `from` the version that learners saw last is the one before.
 */
export async function changesOf(
  ctx: Ctx,
  input: { courseId: string; from?: number | undefined; to?: number | undefined },
): Promise<CourseChanges> {
  const { course } = await authoredCourse(ctx, input.courseId, "read");
  const number = input.from ?? course.latestVersion;
  const before = number > 0 ? await versionSide(ctx, course.id, number) : nothing;
  const draft = input.to === undefined ? await snapshotOf(ctx, course.id) : undefined;
  const after = draft ? draftSide(draft) : await versionSide(ctx, course.id, input.to ?? 0);
  const known = { media: await mediaOf(ctx, [before, after]), textOf: await textChanges(ctx, before, after) };
  const parts = {
    fields: before === nothing ? [] : fieldChanges(comparedFields, before.course, after.course),
    description: before === nothing ? null : descriptionChange(before, after),
    sections: sectionChanges(before.sections, after.sections),
    lessons: lessonChanges(before, after, known),
  };
  return {
    courseId: course.id,
    from: before.number,
    to: after.number,
    changed: Object.values(parts).some((part) => part !== null && (!Array.isArray(part) || part.length > 0)),
    ...parts,
    hindrances: draft ? blockersWithCodes(draft) : [],
  };
}

/** What there is before the first publication. */
const nothing: Side = {
  number: null,
  course: { ...initialCourseFields, slug: "", title: "", language: "", authorIds: [] },
  description: "",
  descriptionWords: () => "",
  sections: [],
};

/** All that publishing would refuse the draft for. */
function blockersWithCodes(draft: Snapshot): CourseChanges["hindrances"] {
  const { takedownReason } = draft.course;
  const blockers = blockersOf(draft).map((error) => ({ code: "course.incomplete", ...error }));
  if (takedownReason === null) return blockers;
  return [{ code: "course.taken-down", pointer: "#/takedown", detail: takedownReason }, ...blockers].slice(0, 100);
}

function descriptionChange(before: Side, after: Side): TextChange | null {
  return changeOf(
    { markdown: before.description, words: before.descriptionWords },
    { markdown: after.description, words: after.descriptionWords },
  );
}

function changeOf(before: LessonText, after: LessonText): TextChange | null {
  const { markdown: was } = before;
  const { markdown: is } = after;
  if (was !== null && is !== null) return textChange("markdown", was, is);
  return textChange("words", before.words(), after.words());
}

/** Reads the texts that may differ, and gives what tells a pair's difference. */
async function textChanges(ctx: Ctx, before: Side, after: Side) {
  const earlier = placed(before.sections);
  const pairs = [...placed(after.sections).values()].flatMap(({ lesson }): TextPair[] => {
    const was = earlier.get(lesson.id)?.lesson;
    return was && mayDiffer({ before: was, after: lesson }) ? [{ before: was, after: lesson }] : [];
  });
  const compared = comparable(pairs);
  const texts = await textsAt(
    ctx,
    compared.flatMap((pair) => [pair.before.text, pair.after.text]),
  );
  const omitted = new Set(pairs.filter((pair) => !compared.includes(pair)).map((pair) => pair.after.id));
  return (pair: TextPair): TextChange | null => {
    if (omitted.has(pair.after.id)) return { of: "markdown", hunks: null };
    const [was, is] = [texts.get(keyOf(pair.before.text)), texts.get(keyOf(pair.after.text))];
    return was && is ? changeOf(was, is) : null;
  };
}

function mayDiffer({ before, after }: TextPair): boolean {
  return before.ownVersion === null || before.ownVersion !== after.ownVersion;
}

async function mediaOf(ctx: Ctx, sides: Side[]): Promise<Map<string, Medium>> {
  const ids = sides.flatMap((side) =>
    [...placed(side.sections).values()].flatMap(({ lesson }) => lesson.mediaId ?? []),
  );
  const rows = await ctx.db
    .select({ id: media.id, filename: media.filename, contentType: media.contentType })
    .from(media)
    .where(inArray(media.id, sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`));
  return new Map(rows.map((row) => [row.id, row]));
}

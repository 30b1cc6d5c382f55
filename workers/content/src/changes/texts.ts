import { inArray, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { render } from "../markdown/render.ts";
import { lessons } from "../schema.ts";
import { lessonRevisions } from "../version/tables.ts";
import type { SideLesson, TextPlace } from "./side.ts";

/** A lesson's text: its Markdown where that was kept, and its words in any case. */
export interface LessonText {
  markdown: string | null;
  words: () => string;
}

/** A pair of lessons whose texts may differ. */
export type TextPair = { before: SideLesson; after: SideLesson };

/** So many characters of text are compared in one answer; what is beyond is only said to differ. */
const comparedCharsMax = 1_000_000;

/** The pairs, in their order, whose texts together are not too much for one answer. */
export function comparable(pairs: TextPair[]): TextPair[] {
  let chars = 0;
  return pairs.filter(({ before, after }) => {
    const more = before.textLength + after.textLength;
    if (chars + more > comparedCharsMax) return false;
    chars += more;
    return true;
  });
}

/** Reads these texts; the key of each is `keyOf` its place. One query for the draft, one for all revisions. */
export async function textsAt(ctx: Ctx, places: TextPlace[]): Promise<Map<string, LessonText>> {
  if (places.length === 0) return new Map();
  const drafts = JSON.stringify(places.filter((at) => at.revision === "draft").map((at) => at.lessonId));
  const frozen = JSON.stringify(places.filter((at) => at.revision !== "draft").map((at) => [at.lessonId, at.revision]));
  const { lessonId, revision, markdown, plain } = lessonRevisions;
  const [bodies, revisions] = await ctx.db.batch([
    ctx.db
      .select({ lessonId: lessons.id, body: lessons.body })
      .from(lessons)
      .where(inArray(lessons.id, sql`(SELECT value FROM json_each(${drafts}))`)),
    ctx.db
      .select({ lessonId, revision, markdown, plain })
      .from(lessonRevisions)
      .where(sql`(${lessonId}, ${revision}) IN (SELECT value ->> 0, value ->> 1 FROM json_each(${frozen}))`),
  ]);
  return new Map([
    ...bodies.map((row): [string, LessonText] => [
      keyOf({ lessonId: row.lessonId, revision: "draft" }),
      { markdown: row.body, words: () => render(row.body).plain },
    ]),
    ...revisions.map((row): [string, LessonText] => [keyOf(row), { markdown: row.markdown, words: () => row.plain }]),
  ]);
}

export function keyOf(at: TextPlace): string {
  return `${at.lessonId} ${at.revision}`;
}

import { type FieldError, Problem } from "@edgewise/chassis/problem";
import type { LessonRow } from "../author/permission.ts";
import type { Completion, LessonDraft, LessonPatch } from "./lesson.ts";

/** The columns that a lesson's author decides. */
export type LessonFields = Pick<
  LessonRow,
  "title" | "body" | "mediaId" | "url" | "durationSeconds" | "preview" | "completionRule" | "completionShare"
>;

/** What a lesson of a kind begins with. */
export function blankLesson(kind: LessonRow["kind"], title: string): LessonFields {
  const blank = { title, body: "", mediaId: null, url: null, durationSeconds: null, preview: false };
  return kind === "video"
    ? { ...blank, completionRule: "watched", completionShare: 0.9 }
    : { ...blank, completionRule: "opened", completionShare: null };
}

/** The fields after a patch. Throws `input.invalid` for one that a lesson of this kind cannot have. */
export function patched(kind: LessonRow["kind"], before: LessonFields, patch: LessonPatch): LessonFields {
  const errors = misfits(kind, patch);
  if (errors.length > 0) throw new Problem("input.invalid", `Some fields do not fit a ${kind} lesson.`, { errors });
  const { completion } = patch;
  return {
    title: patch.title ?? before.title,
    body: patch.body ?? before.body,
    mediaId: patch.mediaId === undefined ? before.mediaId : patch.mediaId,
    url: patch.url === undefined ? before.url : patch.url,
    durationSeconds: patch.durationSeconds === undefined ? before.durationSeconds : patch.durationSeconds,
    preview: patch.preview ?? before.preview,
    completionRule: completion?.rule ?? before.completionRule,
    completionShare: completion ? shareOf(completion) : before.completionShare,
  };
}

function misfits(kind: LessonRow["kind"], patch: LessonPatch): FieldError[] {
  const errors: FieldError[] = [];
  if (kind === "link" && patch.mediaId) errors.push({ pointer: "#/mediaId", detail: "A link has no media." });
  if (kind !== "link" && patch.url) errors.push({ pointer: "#/url", detail: "Only a link has an address." });
  if (kind !== "video" && patch.completion?.rule === "watched") {
    errors.push({ pointer: "#/completion/rule", detail: "Only a video can be watched." });
  }
  return errors;
}

function shareOf(completion: Completion): number | null {
  return completion.rule === "watched" ? completion.share : null;
}

/** The completion rule that two columns hold. */
export function completionOf(row: Pick<LessonRow, "completionRule" | "completionShare">): Completion {
  return row.completionRule === "watched"
    ? { rule: "watched", share: row.completionShare ?? 1 }
    : { rule: row.completionRule };
}

export function showLesson(row: LessonRow): LessonDraft {
  const { id, courseId, sectionId, kind, title, body, mediaId, url, durationSeconds, preview, version } = row;
  return {
    ...{ id, courseId, sectionId, kind, title, body, mediaId, url, durationSeconds, preview },
    completion: completionOf(row),
    version,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

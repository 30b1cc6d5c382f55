import { courseFieldsOf } from "@edgewise/contracts/course-fields";
import type { Pictures } from "../markdown/pictures.ts";
import { render } from "../markdown/render.ts";
import type { VersionContent, VersionLesson } from "./content.ts";
import type { Snapshot, SnapshotLesson } from "./snapshot.ts";

/** The course and its outline as this version will hold them for good. */
export function contentOf(draft: Snapshot, revisionOf: Map<string, number>, pictures: Pictures): VersionContent {
  const { html, toc } = render(draft.course.description, pictures);
  return {
    ...courseFieldsOf(draft.course),
    descriptionHtml: html,
    descriptionToc: toc,
    authorIds: draft.authorIds,
    sections: draft.sections.map((section) => ({
      id: section.id,
      title: section.title,
      lessons: section.lessons.map((lesson) => frozenLesson(lesson, revisionOf)),
    })),
    lessonCount: draft.lessons.length,
    durationSeconds: draft.lessons.reduce((sum, lesson) => sum + (lesson.durationSeconds ?? 0), 0),
  };
}

function frozenLesson(lesson: SnapshotLesson, revisionOf: Map<string, number>): VersionLesson {
  const { id, kind, title, preview, durationSeconds, completionRule, completionShare } = lesson;
  return {
    id,
    revision: revisionOf.get(id) ?? 0,
    kind,
    title,
    preview,
    durationSeconds,
    completion: { rule: completionRule, share: completionShare },
  };
}

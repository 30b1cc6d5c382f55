import { courseFieldsOf } from "@edgewise/contracts/course-fields";
import { render } from "../markdown/render.ts";
import type { Snapshot, SnapshotLesson } from "../version/snapshot.ts";
import type { Side, SideLesson } from "./side.ts";

/** The draft, as one side of a comparison. */
export function draftSide(draft: Snapshot): Side {
  const { description } = draft.course;
  return {
    number: null,
    course: { ...courseFieldsOf(draft.course), authorIds: draft.authorIds },
    description,
    descriptionWords: () => render(description).plain,
    sections: draft.sections.map((section) => ({
      id: section.id,
      title: section.title,
      lessons: section.lessons.map((lesson) => sideLesson(lesson, draft)),
    })),
  };
}

function sideLesson(lesson: SnapshotLesson, draft: Snapshot): SideLesson {
  const { id, kind, title, preview, durationSeconds, mediaId, url, completionRule, completionShare } = lesson;
  return {
    ...{ id, kind, title, preview, durationSeconds, mediaId, url, completionRule, completionShare },
    captions: draft.captionsOf.get(id) ?? [],
    text: { lessonId: id, revision: "draft" },
    textLength: lesson.bodyLength,
    ownVersion: lesson.version,
  };
}

import type { CourseFields } from "@edgewise/contracts/course-fields";
import type { LessonRow } from "../author/permission.ts";
import type { SnapshotLesson } from "../version/snapshot.ts";

/** Where the text of a lesson lies: in the draft, or in one of its revisions. */
export type TextPlace = { lessonId: string; revision: number | "draft" };

/** The captions of a lesson in one language. */
export interface SideCaptions {
  language: string;
  captionId: string;
  label: string;
  isDefault: boolean;
}

/** A lesson as one side of a comparison has it. */
export interface SideLesson
  extends Pick<LessonRow, "id" | "kind" | "title" | "preview" | "durationSeconds" | "mediaId" | "url">,
    Pick<SnapshotLesson, "completionRule" | "completionShare"> {
  captions: SideCaptions[];
  text: TextPlace;
  textLength: number;
  /** Equal numbers mean that none of the lesson's own fields differs; null where it is not known. */
  ownVersion: number | null;
}

export interface SideSection {
  id: string;
  title: string;
  lessons: SideLesson[];
}

/** The draft or a frozen version, in one shape, so that any two can be compared. */
export interface Side {
  /** Null for the draft. */
  number: number | null;
  course: CourseFields & { authorIds: string[] };
  /** Its Markdown, or null where only its words are kept. */
  description: string | null;
  /** The description's words without markup. */
  descriptionWords: () => string;
  sections: SideSection[];
}

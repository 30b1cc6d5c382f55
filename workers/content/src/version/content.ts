import type { CourseFields } from "@edgewise/contracts/course-fields";
import type { completionRules, lessonKinds } from "../schema.ts";
import type { TocEntry } from "./tables.ts";

/** What completes a lesson; `share` (above 0, at most 1) only goes with `watched`. */
export interface Completion {
  rule: (typeof completionRules)[number];
  share: number | null;
}

/** A lesson in the frozen outline. */
export interface VersionLesson {
  id: string;
  revision: number;
  kind: (typeof lessonKinds)[number];
  title: string;
  preview: boolean;
  durationSeconds: number | null;
  completion: Completion;
}

/** A section in the frozen outline. */
export interface VersionSection {
  id: string;
  title: string;
  lessons: VersionLesson[];
}

/** A course as one version froze it; stored as JSON for good, so fields are only ever added. */
export interface VersionContent extends CourseFields {
  /** Sanitized HTML of the description, and its table of contents. */
  descriptionHtml: string;
  descriptionToc: TocEntry[];
  /** Owners first, then editors. */
  authorIds: string[];
  sections: VersionSection[];
  lessonCount: number;
  durationSeconds: number;
}

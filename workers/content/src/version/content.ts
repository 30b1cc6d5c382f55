import type { accesses, completionRules, lessonKinds, levels } from "../schema.ts";
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
export interface VersionContent {
  slug: string;
  title: string;
  summary: string;
  /** Sanitized HTML of the description, and its table of contents. */
  descriptionHtml: string;
  descriptionToc: TocEntry[];
  language: string;
  level: (typeof levels)[number];
  access: (typeof accesses)[number];
  topics: string[];
  skills: string[];
  coverMediaId: string | null;
  /** Owners first, then editors. */
  authorIds: string[];
  sections: VersionSection[];
  lessonCount: number;
  durationSeconds: number;
}

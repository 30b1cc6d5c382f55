import type { Snapshot, SnapshotLesson } from "./snapshot.ts";

type Medium = Snapshot["media"] extends Map<string, infer M> ? M : never;

/** What is missing, and where: a JSON Pointer as a URI fragment. */
interface Blocker {
  pointer: string;
  detail: string;
}

/**
 * What a draft still lacks before it can be published. Pointers go into the draft as its authors read it, with the
 * lessons' own fields in their places in the outline.
 */
export function blockersOf(draft: Snapshot): Blocker[] {
  const { course, sections, media } = draft;
  const errors: Blocker[] = [];
  if (!course.summary) errors.push({ pointer: "#/summary", detail: "Learners need a summary in the catalogue." });
  if (course.coverMediaId) {
    errors.push(...mediumErrors("#/coverMediaId", media.get(course.coverMediaId), "an image", isImage));
  }
  if (sections.length === 0) {
    errors.push({ pointer: "#/outline/sections", detail: "There is no section with a lesson yet." });
  }
  sections.forEach((section, i) => {
    const at = `#/outline/sections/${i}/lessons`;
    if (section.lessons.length === 0) errors.push({ pointer: at, detail: "The section has no lesson." });
    section.lessons.forEach((lesson, k) => {
      errors.push(...blockersIn(lesson, `${at}/${k}`, media));
    });
  });
  return errors.slice(0, 100);
}

function blockersIn(lesson: SnapshotLesson, at: string, media: Map<string, Medium>): Blocker[] {
  const medium = lesson.mediaId ? media.get(lesson.mediaId) : undefined;
  switch (lesson.kind) {
    case "video": {
      const errors = lesson.mediaId
        ? mediumErrors(`${at}/mediaId`, medium, "a video", isVideo)
        : [{ pointer: `${at}/mediaId`, detail: "The video is missing." }];
      if (lesson.completionRule === "watched" && lesson.durationSeconds === null) {
        const detail = "How long the video is decides when it is watched.";
        errors.push({ pointer: `${at}/durationSeconds`, detail });
      }
      return errors;
    }
    case "document":
      if (lesson.mediaId) return mediumErrors(`${at}/mediaId`, medium, "a PDF", isPdf);
      return lesson.bodyLength > 0 ? [] : [{ pointer: `${at}/body`, detail: "The document is empty." }];
    case "link":
      return lesson.url ? [] : [{ pointer: `${at}/url`, detail: "The address is missing." }];
  }
}

function mediumErrors(
  pointer: string,
  medium: Medium | undefined,
  what: string,
  fits: (medium: Medium) => boolean,
): Blocker[] {
  if (!medium || medium.state === "deleted") return [{ pointer, detail: "That media no longer exists." }];
  if (medium.state !== "ready") return [{ pointer, detail: `The upload is not ready: ${medium.state}.` }];
  return fits(medium) ? [] : [{ pointer, detail: `This has to be ${what}, not ${medium.contentType}.` }];
}

const isImage = (medium: Medium) => medium.contentType.startsWith("image/");
const isPdf = (medium: Medium) => medium.contentType === "application/pdf";
const isVideo = (medium: Medium) => medium.kind === "hls" || medium.contentType.startsWith("video/");

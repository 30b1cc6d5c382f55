import { groupList } from "@edgewise/chassis/cache-groups";

/** What an answer shows. */
export interface AnswerSubjects {
  mediaId?: string;
  courseIds?: string[];
  authorIds?: string[];
  /** Which courses there are, in a list or a search. */
  catalogue?: boolean;
}

/** An answer that shows more authors belongs to all of them at once: no cache has to know a hundred groups. */
const namedAuthorsMax = 50;

/** `Cache-Groups` (RFC 9875) of an answer: what it shows, so that a change of any of it makes the answer stale. */
export function groupsOf({ mediaId, courseIds = [], authorIds = [], catalogue = false }: AnswerSubjects): string {
  const authors = authorIds.length > namedAuthorsMax ? ["authors"] : authorIds.map((id) => `author:${id}`);
  return groupList([
    ...(mediaId === undefined ? [] : groupsOfMedia(mediaId)),
    ...(catalogue ? ["catalogue"] : []),
    ...courseIds.map((id) => `course:${id}`),
    ...authors,
  ]);
}

/** The groups that a change of this course's public face makes stale. */
export function groupsOfCourse(courseId: string): string[] {
  return ["catalogue", `course:${courseId}`];
}

/** The groups that show how this author appears. */
export function groupsOfAuthor(userId: string): string[] {
  return ["authors", `author:${userId}`];
}

/** The groups that hold this media's bytes. */
export function groupsOfMedia(mediaId: string): string[] {
  return [`media:${mediaId}`];
}

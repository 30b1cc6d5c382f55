import { type LessonChange, lessonFields, type Medium } from "./course-changes.ts";
import { fieldChanges } from "./field-changes.ts";
import { movedBetween } from "./moves.ts";
import type { Side, SideCaptions, SideLesson, SideSection } from "./side.ts";
import type { TextPair } from "./texts.ts";

/** A lesson and the section that it stands in. */
export interface Placed {
  lesson: SideLesson;
  section: { id: string; title: string };
}

/** What comparing two lessons needs to know beside them. */
export interface Known {
  media: Map<string, Medium>;
  textOf(pair: TextPair): LessonChange["text"];
}

/** The lessons that were added, changed or moved, in their order, and then those that are gone. */
export function lessonChanges(before: Side, after: Side, known: Known): LessonChange[] {
  const [earlier, later] = [placed(before.sections), placed(after.sections)];
  const moved = movedLessons(before.sections, after.sections);
  const kept = [...later.values()].map((now): LessonChange => {
    const was = earlier.get(now.lesson.id);
    if (!was) return added(now, known);
    const isElsewhere = was.section.id !== now.section.id;
    return {
      ...heading(now, "changed"),
      moved: isElsewhere || moved.has(now.lesson.id),
      sectionBefore: isElsewhere ? was.section : null,
      ...differences({ before: was.lesson, after: now.lesson }, known),
    };
  });
  const gone = [...earlier.values()].filter(({ lesson }) => !later.has(lesson.id));
  return [...kept.filter(isChange), ...gone.map((was) => ({ ...heading(was, "removed"), ...nothing }))];
}

/** All lessons of a side, by id, in their order. */
export function placed(sections: SideSection[]): Map<string, Placed> {
  return new Map(
    sections.flatMap(({ id, title, lessons }) =>
      lessons.map((lesson) => [lesson.id, { lesson, section: { id, title } }]),
    ),
  );
}

const nothing = { moved: false, sectionBefore: null, fields: [], media: null, captions: [], text: null };

function heading({ lesson, section }: Placed, change: LessonChange["change"]) {
  return { id: lesson.id, kind: lesson.kind, title: lesson.title, section, change };
}

/** All of a new lesson is new, so only what its title does not tell is listed. */
function added(now: Placed, { media }: Known): LessonChange {
  const { mediaId, captions } = now.lesson;
  return {
    ...heading(now, "added"),
    ...nothing,
    media: mediaId ? { before: null, after: media.get(mediaId) ?? null } : null,
    captions: captionChanges([], captions),
  };
}

function differences(pair: TextPair, { media, textOf }: Known) {
  const { before, after } = pair;
  const mediumOf = (id: string | null) => (id ? (media.get(id) ?? null) : null);
  return {
    fields: fieldChanges(lessonFields, before, after),
    media:
      before.mediaId === after.mediaId ? null : { before: mediumOf(before.mediaId), after: mediumOf(after.mediaId) },
    captions: captionChanges(before.captions, after.captions),
    text: textOf(pair),
  };
}

function captionChanges(before: SideCaptions[], after: SideCaptions[]): LessonChange["captions"] {
  const earlier = new Map(before.map((one) => [one.language, one]));
  const later = new Set(after.map((one) => one.language));
  const changed = after.flatMap(({ language, captionId, label, isDefault }): LessonChange["captions"] => {
    const was = earlier.get(language);
    if (!was) return [{ language, label, change: "added" }];
    const isSame = was.captionId === captionId && was.label === label && was.isDefault === isDefault;
    return isSame ? [] : [{ language, label, change: "changed" }];
  });
  const gone = before.filter(({ language }) => !later.has(language));
  return [...changed, ...gone.map(({ language, label }) => ({ language, label, change: "removed" as const }))];
}

/** Lessons that stayed in their section but stand elsewhere in it. */
function movedLessons(before: SideSection[], after: SideSection[]): Set<string> {
  const idsOf = (section: SideSection) => section.lessons.map((lesson) => lesson.id);
  const earlier = new Map(before.map((section) => [section.id, idsOf(section)]));
  return new Set(after.flatMap((section) => [...movedBetween(earlier.get(section.id) ?? [], idsOf(section))]));
}

function isChange(one: LessonChange): boolean {
  const parts = [...one.fields, ...one.captions, one.media, one.text].filter((part) => part !== null);
  return one.change === "added" || one.moved || parts.length > 0;
}

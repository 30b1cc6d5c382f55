import type { SectionChange } from "./course-changes.ts";
import { movedBetween } from "./moves.ts";
import type { SideSection } from "./side.ts";

/** The sections that were added, renamed or moved, in their order, and then those that are gone. */
export function sectionChanges(before: SideSection[], after: SideSection[]): SectionChange[] {
  const earlier = new Map(before.map((section) => [section.id, section]));
  const later = new Set(after.map((section) => section.id));
  const moved = movedBetween([...earlier.keys()], [...later]);
  const kept = after.map(({ id, title }): SectionChange => {
    const was = earlier.get(id);
    const titleBefore = was && was.title !== title ? was.title : null;
    return { id, title, change: was ? "changed" : "added", titleBefore, moved: moved.has(id) };
  });
  const gone = before
    .filter(({ id }) => !later.has(id))
    .map(({ id, title }): SectionChange => ({ id, title, change: "removed", titleBefore: null, moved: false }));
  return [...kept.filter((one) => one.change === "added" || one.titleBefore !== null || one.moved), ...gone];
}

/** The order of a course: its sections, each with the ids of its lessons. */
export interface Order {
  sections: { id: string; lessonIds: string[] }[];
}

/** Where something goes: a place before or after, or the end of another section. */
export type MoveTarget = "up" | "down" | (string & {});

/** The order of an outline alone. */
export function orderOf(outline: { sections: readonly { id: string; lessons: readonly { id: string }[] }[] }): Order {
  return {
    sections: outline.sections.map(({ id, lessons }) => ({ id, lessonIds: lessons.map((lesson) => lesson.id) })),
  };
}

/**
 * The order with one section or lesson moved. A lesson that is first goes up to the end of the section before, one that is
 * last goes down to the beginning of the next. What cannot move stays, and so does an order that does not know the id.
 */
export function moved(order: Order, id: string, target: MoveTarget): Order {
  const at = order.sections.findIndex((section) => section.id === id);
  if (at >= 0) return { sections: shifted(order.sections, at, at + (target === "up" ? -1 : 1)) };
  const from = order.sections.findIndex(({ lessonIds }) => lessonIds.includes(id));
  const section = order.sections[from];
  if (!section) return order;
  const place = section.lessonIds.indexOf(id);
  if (target !== "up" && target !== "down") return placed(order, id, target, Number.POSITIVE_INFINITY);
  const next = place + (target === "up" ? -1 : 1);
  if (next >= 0 && next < section.lessonIds.length) return placed(order, id, section.id, next);
  const beside = order.sections[from + (target === "up" ? -1 : 1)];
  if (!beside) return order;
  return placed(order, id, beside.id, target === "up" ? beside.lessonIds.length : 0);
}

/** The order with a lesson at this place of a section, counted without the lesson itself. */
export function placed(order: Order, lessonId: string, sectionId: string, at: number): Order {
  if (!order.sections.some(({ id }) => id === sectionId)) return order;
  return {
    sections: order.sections.map(({ id, lessonIds }) => {
      const others = lessonIds.filter((one) => one !== lessonId);
      return { id, lessonIds: id === sectionId ? others.toSpliced(at, 0, lessonId) : others };
    }),
  };
}

/**
 * My order of what is there now: where both know something it stands as I put it; what came in the meantime stands where
 * they put it; what is gone is gone.
 */
export function merged(mine: Order, theirs: Order): Order {
  const lessonsThere = new Set(theirs.sections.flatMap(({ lessonIds }) => lessonIds));
  const lessonsMine = new Set(mine.sections.flatMap(({ lessonIds }) => lessonIds));
  const sectionsMine = new Set(mine.sections.map(({ id }) => id));
  const ids = interleaved(
    mine.sections.map(({ id }) => id).filter((id) => theirs.sections.some((section) => section.id === id)),
    theirs.sections.map(({ id }) => id),
    (id) => !sectionsMine.has(id),
  );
  const lessonsIn = ({ sections }: Order, id: string) => sections.find((one) => one.id === id)?.lessonIds ?? [];
  // A lesson whose section is gone stays where they have it.
  const homeless = new Set(mine.sections.filter(({ id }) => !ids.includes(id)).flatMap(({ lessonIds }) => lessonIds));
  return {
    sections: ids.map((id) => ({
      id,
      lessonIds: interleaved(
        lessonsIn(mine, id).filter((lesson) => lessonsThere.has(lesson)),
        lessonsIn(theirs, id),
        (lesson) => !lessonsMine.has(lesson) || homeless.has(lesson),
      ),
    })),
  };
}

/** Whether two orders are the same. */
export function isSame(one: Order, other: Order): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** My order, with what is new in theirs placed after its predecessor there. */
function interleaved(mine: string[], theirs: string[], isNew: (id: string) => boolean): string[] {
  return theirs.reduce((order, id, at) => {
    if (!isNew(id)) return order;
    const before = theirs.slice(0, at).findLast((one) => order.includes(one));
    return order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }, mine);
}

function shifted<T>(list: T[], from: number, to: number): T[] {
  const [item] = list.slice(from, from + 1);
  if (item === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

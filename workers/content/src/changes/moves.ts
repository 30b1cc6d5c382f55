import { diffArrays } from "diff";

/** The ids that have to be moved, as few as can be, to make one order of what both orders have into the other. */
export function movedBetween(before: string[], after: string[]): Set<string> {
  const [earlier, later] = [new Set(before), new Set(after)];
  const parts = diffArrays(
    before.filter((id) => later.has(id)),
    after.filter((id) => earlier.has(id)),
  );
  return new Set(parts.filter((part) => part.added).flatMap((part) => part.value));
}

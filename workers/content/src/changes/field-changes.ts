import type { FieldChange } from "./course-changes.ts";

/** The fields, in this order, that differ between two records. */
export function fieldChanges<K extends string>(
  fields: readonly K[],
  before: Record<K, FieldChange["before"]>,
  after: Record<K, FieldChange["after"]>,
): FieldChange[] {
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

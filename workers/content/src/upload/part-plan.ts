const MiB = 1024 ** 2;

/** R2 takes no smaller part but the last, and no more parts. */
export const partBytesMin = 5 * MiB;
export const partCountMax = 10_000;

/** A Worker takes no larger body on the smallest plan (100 MB). */
export const partBytesMax = 64 * MiB;

/** One verification reads a whole file in one pass; beyond this a pass could meet the limits of a Worker. */
export const uploadBytesMax = 16 * 1024 * MiB;

/** At most this many addresses are handed out when an upload begins; the others are asked for one by one. */
export const addressesMax = 1_000;

/** How a file is cut: all parts are equal but the last. */
export interface PartPlan {
  sizeBytes: number;
  partSizeBytes: number;
}

/** The part size when the client names none: 5 MiB, or whole MiB so large that a thousand parts are enough. */
export function usualPartBytes(sizeBytes: number): number {
  return Math.max(partBytesMin, Math.ceil(sizeBytes / addressesMax / MiB) * MiB);
}

export function partCount({ sizeBytes, partSizeBytes }: PartPlan): number {
  return Math.ceil(sizeBytes / partSizeBytes);
}

/** The exact length of one part; undefined when the file has no such part. */
export function partBytes(plan: PartPlan, partNumber: number): number | undefined {
  const count = partCount(plan);
  if (partNumber < 1 || partNumber > count) return undefined;
  return partNumber < count ? plan.partSizeBytes : plan.sizeBytes - (count - 1) * plan.partSizeBytes;
}

/** The numbers of the plan's parts that are not among these. */
export function missingParts(plan: PartPlan, parts: { partNumber: number }[]): number[] {
  const there = new Set(parts.map((part) => part.partNumber));
  return Array.from({ length: partCount(plan) }, (_, i) => i + 1).filter((partNumber) => !there.has(partNumber));
}

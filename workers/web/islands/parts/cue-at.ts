/** When something begins to be said, in seconds from the beginning. */
export interface Timed {
  start: number;
}

/**
 * The place of what is being said in a list sorted by beginnings: the last cue that has begun. Between two cues it is the
 * one before; -1 before the first has begun.
 */
export function cueAt(cues: readonly Timed[], seconds: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.start ?? 0) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

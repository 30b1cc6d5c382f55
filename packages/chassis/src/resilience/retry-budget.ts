/** A budget of retries, so that they never multiply the load on a peer in trouble. */
export interface RetryBudget {
  /** Counts a call. */
  earn(): void;
  /** Takes one retry; false when none is left. */
  spend(): boolean;
}

/** One retry for every ten calls, and up to ten saved up. */
export function newRetryBudget({ share = 0.1, saved = 10 } = {}): RetryBudget {
  let left = saved;
  return {
    earn() {
      left = Math.min(saved, left + share);
    },
    spend() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}

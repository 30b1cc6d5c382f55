/** How a fetch for others ended. "failed": the origin could not be asked, or answered an error. */
export type Outcome = "stored" | "unshared" | "failed";

/** A fetch under way that others wait for. */
export interface Flight {
  settle(outcome: Outcome): void;
}

/**
 * The fetches under way in this isolate, by key. One request leads, the others follow. The leader only tells them the
 * outcome: workerd forbids using a body or response of one request in another, so followers read the store themselves.
 * A follower has its own timer, because a leader may be cancelled without telling anything.
 */
export interface Flights {
  /** Undefined if another request already leads. */
  lead(key: string): Flight | undefined;
  /** Resolves with the leader's outcome, or with "overdue", after which another request may lead. */
  follow(key: string, waitMs: number): Promise<Outcome | "overdue">;
  /** Fetches of this URL, under any of its collapse keys, started before an invalidation: no request joins them from now on. */
  drop(key: string): void;
  has(key: string): boolean;
}

export function newFlights(): Flights {
  const underway = new Map<string, { word: Promise<Outcome> }>();
  const leave = (key: string, flight: object | undefined) => {
    if (underway.get(key) === flight) underway.delete(key);
  };
  return {
    lead(key) {
      if (underway.has(key)) return undefined;
      const { promise: word, resolve } = Promise.withResolvers<Outcome>();
      const flight = { word };
      underway.set(key, flight);
      return {
        settle(outcome) {
          leave(key, flight);
          resolve(outcome);
        },
      };
    },
    async follow(key, waitMs) {
      const flight = underway.get(key);
      if (!flight) return "overdue";
      let timer: ReturnType<typeof setTimeout> | undefined;
      const overdue = new Promise<"overdue">((resolve) => {
        timer = setTimeout(() => resolve("overdue"), waitMs);
      });
      const word = await Promise.race([flight.word, overdue]);
      clearTimeout(timer);
      if (word === "overdue") leave(key, flight);
      return word;
    },
    drop(key) {
      for (const collapseKey of underway.keys())
        if (collapseKey === key || collapseKey.startsWith(`${key}#`)) underway.delete(collapseKey);
    },
    has: (key) => underway.has(key),
  };
}

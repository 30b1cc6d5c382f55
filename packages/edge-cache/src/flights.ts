/** How a fetch for others ended. "failed": the origin could not be asked, or answered an error. */
export type Outcome = "stored" | "unshared" | "failed";

/** A fetch under way that others wait for. */
export interface Flight {
  settle(outcome: Outcome): void;
}

/**
 * The fetches under way in this isolate, by key. One request leads, the others follow. Between them passes nothing but a
 * word: a body or a response belongs to the request that got it (workerd forbids its use in another), so followers read
 * the store themselves. A follower waits on its own timer, because a leader may be cancelled without a last word.
 */
export interface Flights {
  /** Undefined when somebody already leads. */
  lead(key: string): Flight | undefined;
  /** Resolves with the leader's word, or "overdue", after which the place of the leader is free. */
  follow(key: string, waitMs: number): Promise<Outcome | "overdue">;
  /** What is under way for a URL, in any of its lanes, started too early: nobody joins it any more. */
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
      for (const lane of underway.keys()) if (lane === key || lane.startsWith(`${key}#`)) underway.delete(lane);
    },
    has: (key) => underway.has(key),
  };
}

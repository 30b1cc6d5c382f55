/** How far someone has read a ledger: nothing that it numbered up to `seq` is unknown to them. */
export interface Stamp {
  /** Which ledger. One that lost its memory and starts again is another one. */
  ledger: string;
  seq: number;
}

/** What a ledger says to someone who had read it up to some stamp. */
export interface Delta extends Stamp {
  /** Groups last invalidated at or before this number are forgotten, so an older stamp proves nothing. */
  floor: number;
  /** Every group invalidated since, with the number of its last invalidation. */
  changes: { group: string; seq: number }[];
}

/**
 * Numbers the invalidations of groups, one after the other. Numbers, not instants: an answer carries the number up to
 * which the ledger was known *before* the origin was asked, so no two clocks are ever compared.
 */
export interface Ledger {
  read(since: Stamp | undefined): Promise<Delta>;
  /** Invalidating twice is harmless. */
  invalidate(groups: readonly string[], since: Stamp | undefined): Promise<Delta>;
}

/** The last invalidation of each group, bounded: the oldest are forgotten, and the floor rises to them. */
export interface LedgerBook {
  readonly stamp: Stamp;
  readonly floor: number;
  /** 0 for a group never invalidated. */
  lastInvalidation(group: string): number;
  apply(delta: Delta): void;
}

/** A book that starts with a whole delta and is kept up to date with further ones. */
export function newBook(first: Delta, groupsMax: number): LedgerBook {
  const last = new Map<string, number>();
  let stamp: Stamp = { ledger: first.ledger, seq: 0 };
  let floor = 0;
  const apply = (delta: Delta) => {
    if (delta.ledger !== stamp.ledger) {
      last.clear();
      floor = 0;
      stamp = { ledger: delta.ledger, seq: 0 };
    }
    // Deltas may overtake each other; a group's number only grows.
    for (const { group, seq } of delta.changes.toSorted((a, b) => a.seq - b.seq)) {
      if (seq <= (last.get(group) ?? 0)) continue;
      last.delete(group);
      last.set(group, seq);
    }
    floor = Math.max(floor, delta.floor);
    stamp = { ledger: delta.ledger, seq: Math.max(stamp.seq, delta.seq) };
    for (const [group, seq] of last) {
      if (last.size <= groupsMax && seq > floor) break;
      floor = Math.max(floor, seq);
      last.delete(group);
    }
  };
  apply(first);
  return {
    get stamp() {
      return stamp;
    },
    get floor() {
      return floor;
    },
    lastInvalidation: (group) => last.get(group) ?? 0,
    apply,
  };
}

/**
 * A ledger of this isolate alone: for tests, and for a Worker whose groups matter only where they are written. Isolates
 * share its name, so that they may use what another one stored; each goes by its own invalidations.
 */
export function localLedger(id = "local"): Ledger {
  const last = new Map<string, number>();
  let seq = 0;
  const changesSince = (from: number) =>
    [...last].filter(([, at]) => at > from).map(([group, at]) => ({ group, seq: at }));
  const since = (stamp: Stamp | undefined): Delta => {
    const from = stamp?.ledger === id ? stamp.seq : 0;
    return { ledger: id, seq, floor: 0, changes: changesSince(from) };
  };
  return {
    read: async (stamp) => since(stamp),
    async invalidate(groups, stamp) {
      seq++;
      for (const group of groups) last.set(group, seq);
      return since(stamp);
    },
  };
}

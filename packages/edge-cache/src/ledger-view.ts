import { type Ledger, type LedgerBook, newBook, type Stamp } from "./ledger.ts";

/** How closely a view follows its ledger. */
export interface ViewOptions {
  ledger: Ledger;
  clock: () => number;
  /** A view older than this is read again, in the background of the next request. */
  periodMs: number;
  /** A view older than this is not trusted until it is read again. This bounds staleness. */
  ageMaxMs: number;
  /** How long a request waits for that. */
  waitMs: number;
  groupsMax: number;
  report(error: unknown): void;
}

/** "invalidated": must not be used without asking the origin. "unknown": the ledger has not answered for too long. */
export type Standing = "valid" | "invalidated" | "unknown";
type WaitUntil = (work: Promise<unknown>) => void;

/** What one isolate knows about the ledger. */
export interface LedgerView {
  /**
   * Makes sure the view is recent enough: does nothing if it is, reads in the background if it ages, and waits only if
   * it is too old or must know more.
   */
  refresh(waitUntil: WaitUntil, atLeast?: Stamp): Promise<unknown> | undefined;
  /** The stamp for an answer that is requested now; undefined if the view is not recent enough. */
  stamp(): Stamp | undefined;
  standing(groups: readonly string[], stamp: Stamp | undefined, atLeast?: Stamp): Standing;
  /**
   * From now on this isolate uses no stored answer of these groups. Resolves, after `waitMs` at most, to whether the
   * ledger has recorded it; if not, it is sent again.
   */
  invalidate(groups: readonly string[], waitUntil: WaitUntil): Promise<boolean>;
}

/**
 * A view of the ledger. An answer stands when its stamp is at least as high as the last invalidation of each of its
 * groups and as the floor. Groups that this isolate invalidated and the ledger has not confirmed are pending: their
 * answers do not stand.
 */
export function newLedgerView(options: ViewOptions): LedgerView {
  const { clock } = options;
  const exchange = newExchange(options);
  const { pending } = exchange;
  const isTooOld = () => clock() - exchange.readAt() > options.ageMaxMs;
  const isBehind = (atLeast: Stamp | undefined) => {
    const known = exchange.book()?.stamp;
    return atLeast !== undefined && (known?.ledger !== atLeast.ledger || known.seq < atLeast.seq);
  };

  return {
    refresh(waitUntil, atLeast) {
      if (isBehind(atLeast)) return within(exchange.start(waitUntil, true), options.waitMs);
      if (clock() - exchange.readAt() <= options.periodMs && pending.size === 0) return undefined;
      const underway = exchange.start(waitUntil, false);
      return isTooOld() ? within(underway, options.waitMs) : undefined;
    },
    stamp: () => (isTooOld() ? undefined : exchange.book()?.stamp),
    standing(groups, stamp, atLeast) {
      if (groups.length === 0) return "valid";
      if (pending.size > options.groupsMax || groups.some((group) => pending.has(group))) return "invalidated";
      const book = exchange.book();
      if (book === undefined || stamp === undefined || isTooOld() || isBehind(atLeast)) return "unknown";
      if (stamp.ledger !== book.stamp.ledger || stamp.seq < book.floor) return "invalidated";
      return groups.every((group) => stamp.seq >= book.lastInvalidation(group)) ? "valid" : "invalidated";
    },
    async invalidate(groups, waitUntil) {
      for (const group of groups) exchange.add(group);
      return groups.length === 0 || within(exchange.start(waitUntil, true), options.waitMs);
    },
  };
}

/** One exchange with the ledger: sends what is pending, receives what is new, and pauses after a failure. */
function newExchange({ ledger, clock, periodMs, groupsMax, report }: ViewOptions) {
  const pending = new Map<string, number>();
  let ticket = 0;
  let book: LedgerBook | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let latest: { at: number; done: Promise<boolean> } | undefined;

  const talk = async () => {
    const startedAt = clock();
    const told = [...pending];
    const groups = told.map(([group]) => group);
    const delta = groups.length > 0 ? await ledger.invalidate(groups, book?.stamp) : await ledger.read(book?.stamp);
    if (book) book.apply(delta);
    else book = newBook(delta, groupsMax);
    readAt = Math.max(readAt, startedAt);
    // Groups invalidated again in the meantime must be sent again.
    for (const [group, its] of told) if (pending.get(group) === its) pending.delete(group);
  };
  return {
    pending,
    book: () => book,
    readAt: () => readAt,
    add(group: string) {
      // If more is pending than the ledger remembers, names are dropped and no answer with a group stands.
      if (pending.size <= groupsMax) pending.set(group, ++ticket);
    },
    /**
     * One exchange at a time and per period, unless there is something to send. The request that started the last one
     * may be gone.
     */
    start(waitUntil: WaitUntil, hasNews: boolean): Promise<boolean> {
      if (!hasNews && latest && clock() - latest.at < periodMs) return latest.done;
      const done = talk().then(
        () => true,
        (error: unknown) => {
          report(error);
          return false;
        },
      );
      latest = { at: clock(), done };
      waitUntil(done);
      return done;
    },
  };
}

/** Waits, but no longer than this: the promise may belong to a cancelled request. False if it took longer. */
async function within(done: Promise<boolean>, waitMs: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), waitMs);
  });
  const isDone = await Promise.race([done, late]);
  clearTimeout(timer);
  return isDone;
}

import { DurableObject } from "cloudflare:workers";
import type { Delta, Ledger, Stamp } from "./ledger.ts";

/** The number of groups remembered by name; older ones fall below the floor. */
const groupsMax = 10_000;
const pruneSlack = 1_000;

/**
 * The ledger as a Durable Object for any Worker: export the class, bind it with SQLite storage, and pass
 * `durableLedger(env.LEDGER)`. It is asked once per isolate and period, not per request.
 */
export class CacheLedger extends DurableObject<unknown> {
  private readonly sql = this.ctx.storage.sql;

  constructor(ctx: DurableObjectState, env: unknown) {
    super(ctx, env);
    this.sql.exec("CREATE TABLE IF NOT EXISTS groups (name TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID");
    this.sql.exec("CREATE INDEX IF NOT EXISTS groups_by_seq ON groups (seq)");
    this.sql.exec("CREATE TABLE IF NOT EXISTS ledger (id TEXT NOT NULL, seq INTEGER NOT NULL, floor INTEGER NOT NULL)");
    this.sql.exec(
      "INSERT INTO ledger (id, seq, floor) SELECT ?, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM ledger)",
      crypto.randomUUID(),
    );
  }

  /** What was invalidated since the caller last read; everything if it read another ledger or none. */
  read(since?: Stamp): Delta {
    const { id, seq, floor } = this.state();
    const from = since?.ledger === id ? since.seq : 0;
    const rows = this.sql.exec<{ name: string; seq: number }>("SELECT name, seq FROM groups WHERE seq > ?", from);
    return { ledger: id, seq, floor, changes: rows.toArray().map(({ name, seq: at }) => ({ group: name, seq: at })) };
  }

  /** Gives the groups the next number, and returns what happened since the caller last read, this included. */
  invalidate(groups: readonly string[], since?: Stamp): Delta {
    this.ctx.storage.transactionSync(() => {
      this.sql.exec("UPDATE ledger SET seq = seq + 1");
      const { seq } = this.state();
      this.sql.exec(
        "INSERT INTO groups (name, seq) SELECT value, ? FROM json_each(?) WHERE true ON CONFLICT (name) DO UPDATE SET seq = excluded.seq",
        seq,
        JSON.stringify(groups),
      );
      this.prune();
    });
    return this.read(since);
  }

  private state() {
    return this.sql.exec<{ id: string; seq: number; floor: number }>("SELECT id, seq, floor FROM ledger").one();
  }

  private prune(): void {
    const { count } = this.sql.exec<{ count: number }>("SELECT count(*) AS count FROM groups").one();
    if (count <= groupsMax + pruneSlack) return;
    const keepFrom = this.sql
      .exec<{ seq: number }>("SELECT seq FROM groups ORDER BY seq DESC LIMIT 1 OFFSET ?", groupsMax)
      .one().seq;
    this.sql.exec("UPDATE ledger SET floor = max(floor, ?)", keepFrom);
    this.sql.exec("DELETE FROM groups WHERE seq <= ?", keepFrom);
  }
}

/**
 * The ledger in one object of a namespace. All Workers that share it use the same name.
 *
 * @example
 * export class Ledger extends CacheLedger {} // bound as LEDGER, with SQLite storage
 *
 * const cache = edgeCache({ store, ledger: durableLedger(env.LEDGER) });
 */
export function durableLedger(namespace: DurableObjectNamespace<CacheLedger>, name = "ledger"): Ledger {
  // A stub must not be used outside the request that created it.
  const stub = () => namespace.get(namespace.idFromName(name));
  return {
    read: async (since) => plain(await stub().read(since)),
    invalidate: async (groups, since) => plain(await stub().invalidate(groups, since)),
  };
}

/** What comes over RPC, as plain data. */
function plain({ ledger, seq, floor, changes }: Delta): Delta {
  return { ledger, seq, floor, changes: changes.map((change) => ({ group: change.group, seq: change.seq })) };
}

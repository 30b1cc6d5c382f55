import { hexOf } from "@edgewise/chassis/hex";
import type { Credential, Exchanged } from "@edgewise/contracts/rpc/identity";
import { LRUCache } from "lru-cache";

const keepMs = 15_000;
const keepRefusedMs = 3_000;
/** A remembered token is used only if it lives at least this much longer, so that it does not expire on the way. */
const lifeLeftMs = 5_000;
const patienceMs = 1_000;
const entriesMax = 5_000;

type Answer = Exchanged | null;

export interface Ask {
  /** Asks identity. */
  ask(): Promise<Answer>;
  /** Lets the exchange finish even if its request is cancelled, because others may wait for it. */
  keepAlive(work: Promise<unknown>): void;
}

/** Exchanges credentials for access tokens, with a short memory in this isolate. */
export interface Exchange {
  /** The access token for a credential, or null when it is not valid. */
  of(credential: Credential, how: Ask): Promise<Answer>;
  /** Forgets the credential's user: all their credentials are exchanged again. */
  forget(credential: Credential): Promise<void>;
}

/**
 * Remembers an exchange for 15 s or as long as its token lives, a refusal for 3 s, and at most 5,000 of both. Credentials
 * are kept as SHA-256 only. Concurrent requests with one credential ask once.
 */
export function newExchange(now: () => number = Date.now): Exchange {
  // With a coarser resolution the cache would hold the time until a timer fires, and timers die with their request.
  const known = new LRUCache<string, { answer: Answer }>({ max: entriesMax, perf: { now }, ttl: 1, ttlResolution: 0 });
  const underway = new Map<string, Promise<Answer>>();
  let forgotten = 0;

  const askAndKeep = (key: string, { ask, keepAlive }: Ask): Promise<Answer> => {
    const before = forgotten;
    const asking = ask()
      .then((answer) => {
        const ttl = keepFor(answer, now());
        // An exchange that began before `forget` may return exactly what was to be forgotten.
        if (ttl > 0 && forgotten === before) known.set(key, { answer }, { ttl });
        return answer;
      })
      .finally(() => {
        if (underway.get(key) === asking) underway.delete(key);
      });
    underway.set(key, asking);
    keepAlive(asking.catch(() => undefined));
    return asking;
  };

  return {
    async of(credential, how) {
      const key = await digest(credential);
      const kept = known.get(key);
      if (kept) return kept.answer;
      const shared = underway.get(key);
      // The other request may be cancelled by the platform, and its promise would then never settle.
      const answer = shared && (await Promise.race([shared, timeBudget()]));
      return answer === undefined ? askAndKeep(key, how) : answer;
    },
    async forget(credential) {
      const key = await digest(credential);
      forgotten++;
      underway.delete(key);
      const userId = known.get(key)?.answer?.userId;
      known.delete(key);
      if (userId === undefined) return;
      for (const [other, { answer }] of known.entries()) {
        if (answer?.userId === userId) known.delete(other);
      }
    },
  };
}

function keepFor(answer: Answer, now: number): number {
  return answer ? Math.min(keepMs, Math.floor(answer.expiresAt - now - lifeLeftMs)) : keepRefusedMs;
}

function timeBudget(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), patienceMs));
}

async function digest(credential: Credential): Promise<string> {
  const secret = credential.kind === "session" ? credential.token : credential.key;
  const bytes = new TextEncoder().encode(`${credential.kind} ${secret}`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return hexOf(hash);
}

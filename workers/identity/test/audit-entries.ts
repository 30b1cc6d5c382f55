import { commit } from "@edgewise/chassis/commit";
import { type AuditEvent, audited } from "../src/audit/record.ts";
import { testCtx } from "./profile-people.ts";

/** Writes entries one second apart, from `start` on. */
export async function record(start: number, ...events: AuditEvent[]): Promise<void> {
  for (const [i, event] of events.entries()) {
    const ctx = testCtx(() => start + i * 1000);
    await commit(ctx, [audited(ctx, event)]);
  }
}

/** Somebody signed in. */
export const signedIn = (id: string): AuditEvent => ({
  action: "session.created",
  subject: { type: "user", id },
  actorId: id,
  origin: { network: "203.0.113.0/24", agent: "Firefox" },
  details: { method: "password" },
});

let year = 1980;

/** The beginning of a year that no other test writes in. */
export function freshYear(): number {
  return Date.UTC(year++, 0, 1);
}

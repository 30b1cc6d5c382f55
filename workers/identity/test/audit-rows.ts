import { env } from "cloudflare:workers";

/** What the audit log says happened to an account, in order. */
export async function auditActionsOf(accountId: string): Promise<string[]> {
  const { results } = await env.DB.prepare("SELECT action FROM audit_entries WHERE account_id = ? ORDER BY id")
    .bind(accountId)
    .all<{ action: string }>();
  return results.map(({ action }) => action);
}

/** The audit entries of one action about one subject. */
export async function auditEntriesOf(action: string, subjectId: string) {
  const { results } = await env.DB.prepare(
    "SELECT actor_id AS actorId, impersonator_id AS impersonatorId, account_id AS accountId, network, details FROM audit_entries WHERE action = ? AND subject_id = ? ORDER BY id",
  )
    .bind(action, subjectId)
    .all<{
      actorId: string | null;
      impersonatorId: string | null;
      accountId: string;
      network: string;
      details: string;
    }>();
  return results.map((row) => ({ ...row, details: JSON.parse(row.details) }));
}

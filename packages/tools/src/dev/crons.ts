import { Cron } from "croner";
import type { Worker } from "../workspace.ts";

/**
 * Fires the Workers' cron triggers as production would; `wrangler dev` does not by itself. Cloudflare's cron is in UTC
 * and counts Sunday as 1. Returns what stops it.
 */
export function fireCrons(workers: Worker[], origin: string, complain: (line: string) => void): () => void {
  const jobs = workers.flatMap(({ config }) =>
    (config.triggers?.crons ?? []).map(
      (pattern) =>
        new Cron(pattern, { timezone: "UTC", alternativeWeekdays: true, protect: true }, async () => {
          await fire(origin, config.name, pattern).catch((error) => complain(`${config.name}: cron failed: ${error}`));
        }),
    ),
  );
  return () => {
    for (const job of jobs) job.stop();
  };
}

/**
 * Calls one Worker's `scheduled` handler through wrangler's local API, which reaches every Worker of the run;
 * /cdn-cgi/local/scheduled reaches the first alone. Throws when the handler did.
 */
export async function fire(origin: string, worker: string, cron: string): Promise<void> {
  const answer = await fetch(`${origin}/cdn-cgi/local/explorer/api/local/scheduled?worker=${worker}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ cron }),
  });
  const text = await answer.text();
  if (!answer.ok || !text.includes('"outcome":"ok"')) throw new Error(`${answer.status} ${text.slice(0, 300)}`);
}

import { isProblem } from "@edgewise/client/api-problem";
import { newClient } from "@edgewise/client/client";
import { device, type KeptReport } from "./device.ts";
import { mergedReports } from "./merged-reports.ts";

const api = newClient({ retries: 0, timeoutMs: 15_000 });

/** What the platform says to a report: the learner's standing now. */
export type Receipt = Awaited<ReturnType<typeof put>>;

/** What became of the reports that were kept: all sent; nobody is reached; nobody is signed in. */
export type Sent = "all" | "later" | "signed-out";

/** Keeps a report until it has arrived, and says that it waits. Resolves when it cannot be lost any more. */
export async function keepReport(report: KeptReport): Promise<void> {
  await (await device()).put("reports", report);
}

/**
 * Sends the reports of the signed-in learner, and those made while nobody was signed in. Each report has its effect
 * once: several become one, and one that may have been sent is sent again under its key. Pages and the service worker
 * take turns.
 */
export async function sendReports(told: (receipt: Receipt) => void = () => undefined): Promise<Sent> {
  return navigator.locks.request("edgewise-reports", async () => {
    const database = await device();
    if ((await database.count("reports")) === 0) return "all";
    try {
      const { id } = await api.get("/v1/me");
      for (const report of await readyToSend(id)) {
        const receipt = await arrived(report);
        if (receipt) told(receipt);
        await database.delete("reports", report.id);
      }
      return "all";
    } catch (error) {
      if (isProblem(error, "auth.required", "auth.invalid")) return "signed-out";
      if (isProblem(error)) return "later";
      throw error;
    }
  });
}

/** Sends one report from a browser that keeps nothing. */
export async function sendOnly(report: KeptReport, told: (receipt: Receipt) => void): Promise<Sent> {
  try {
    told(await put(report));
    return "all";
  } catch (error) {
    return isProblem(error, "auth.required", "auth.invalid") ? "signed-out" : "later";
  }
}

/**
 * Sends one report that is kept while its page goes away: the browser finishes it on its own. A page that lives on to
 * see it arrive forgets it; otherwise it is sent again, under the same key.
 */
export async function sendLeaving({ id, lessonId, body }: KeptReport): Promise<void> {
  const answer = await fetch(`/v1/lessons/${lessonId}/progress`, {
    method: "PUT",
    keepalive: true,
    headers: { "Content-Type": "application/json", "Idempotency-Key": id },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (answer?.ok) await (await device()).delete("reports", id);
}

/** The newest position in a lesson that has not arrived yet. */
export async function positionWaiting(lessonId: string): Promise<number | undefined> {
  const reports = await device().then(
    (database) => database.getAll("reports"),
    () => [],
  );
  return reports
    .filter((report) => report.lessonId === lessonId && report.body.positionSeconds !== undefined)
    .toSorted((a, b) => Date.parse(a.body.reportedAt) - Date.parse(b.body.reportedAt))
    .at(-1)?.body.positionSeconds;
}

/** In one transaction, what was never sent becomes as few reports as possible; what may have been sent stays as it is. */
async function readyToSend(who: string): Promise<KeptReport[]> {
  const merging = (await device()).transaction("reports", "readwrite");
  const own = (await merging.store.getAll()).filter((report) => report.who === who || report.who === null);
  const fresh = own.filter(({ attempted }) => !attempted);
  const merged = mergedReports(fresh, who);
  await Promise.all([
    ...fresh.map(({ id }) => merging.store.delete(id)),
    ...merged.map((report) => merging.store.put(report)),
    merging.done,
  ]);
  return [...own.filter(({ attempted }) => attempted), ...merged];
}

/** What the platform answered; undefined when it will never take this report, such as for a lesson that is gone. */
async function arrived(report: KeptReport): Promise<Receipt | undefined> {
  try {
    return await put(report);
  } catch (error) {
    const isFinal = isProblem(error) && [400, 403, 404, 410, 422].includes(error.status);
    if (isFinal) return undefined;
    throw error;
  }
}

function put({ id, lessonId, body }: KeptReport) {
  return api.put("/v1/lessons/{lessonId}/progress", { path: { lessonId }, body, idempotencyKey: id });
}

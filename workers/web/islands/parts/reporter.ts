import { device, type ReportBody } from "./device.ts";
import { keepReport, type Receipt, type Sent, sendLeaving, sendOnly, sendReports } from "./reports.ts";
import type { Standing } from "./standing.ts";

/** Where islands of one page tell each other what the platform answered to a report. */
export const receiptEvent = "edgewise:receipt";

/** Says what becomes of reports; a browser that keeps nothing sends at once or not at all. */
export interface Reporter {
  /** Whose the reports are from now on; null for nobody. */
  who: string | null;
  /** Keeps a report and sends it with all that wait. */
  report(body: Omit<ReportBody, "reportedAt">): Promise<Sent>;
  /** The same while the page goes away. */
  leave(body: Omit<ReportBody, "reportedAt">): Promise<void>;
  /** Sends what waits. */
  send(): Promise<Sent>;
}

const reporters = new Map<string, Reporter>();

/**
 * Reports on one lesson, the same for all islands of a page. Nothing that was kept is lost: it is sent when it can be, by
 * this page or a later one.
 */
export function reporterOf(lessonId: string): Reporter {
  const known = reporters.get(lessonId) ?? newReporter(lessonId);
  reporters.set(lessonId, known);
  return known;
}

function newReporter(lessonId: string): Reporter {
  const entry = (body: Omit<ReportBody, "reportedAt">, attempted: boolean) => ({
    id: crypto.randomUUID(),
    lessonId,
    who: reporter.who,
    body: { ...body, reportedAt: new Date().toISOString() },
    attempted,
  });
  const reporter: Reporter = {
    who: null,
    async report(body) {
      const report = entry(body, false);
      const isKept = await keepReport(report).then(
        () => true,
        () => false,
      );
      if (isKept) return reporter.send();
      return reporter.who === null ? "signed-out" : sendOnly(report, tell);
    },
    async leave(body) {
      const leaving = entry(body, reporter.who !== null);
      const kept = keepReport(leaving).catch(() => undefined);
      if (reporter.who !== null) await sendLeaving(leaving);
      await kept;
    },
    async send() {
      // Where nobody is signed in there is nobody to ask for.
      const sent = reporter.who === null ? "signed-out" : await sendReports(tell).catch((): Sent => "later");
      if (sent !== "all") await whenReachable();
      return sent;
    },
  };
  return reporter;
}

/** The current learner. Without a connection it is the last one, until they sign out; null if nobody is signed in. */
export async function currentLearner(standing: Standing | undefined): Promise<string | null> {
  if (standing || navigator.onLine) return standing?.who ?? null;
  const known = await device().then(
    (database) => database.get("facts", "who"),
    () => undefined,
  );
  return known ?? null;
}

/** Remembers the current learner for times without a connection, if the browser stores data. */
export async function remember(who: string): Promise<void> {
  await device()
    .then((database) => database.put("facts", who, "who"))
    .catch(() => undefined);
}

function tell(receipt: Receipt): void {
  document.dispatchEvent(new CustomEvent(receiptEvent, { detail: receipt }));
}

/** Asks the service worker to send once the connection is back, where browsers know how to (Background Sync). */
async function whenReachable(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const sync = (registration as { sync?: { register(tag: string): Promise<void> } } | undefined)?.sync;
  await sync?.register("reports").catch(() => undefined);
}

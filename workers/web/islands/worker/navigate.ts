import { sendReports } from "../parts/reports.ts";
import { asCopy } from "./facts-in.ts";
import { keepFiles } from "./files.ts";
import { forgetLesson, keepLesson } from "./lessons.ts";
import { answerOf, isForEverybody, matchAnyVariant, stores } from "./stores.ts";
import { offlinePathOf, type Visited, visitedAt } from "./visited.ts";

const pagesMax = 20;
/** Longer than this nobody should wait who could read the copy. */
const patienceMs = 5_000;

/**
 * Answers a navigation from the network or, if that fails, with the copy on this device, marked as one, or with the
 * page that lists what can be read. `later` takes what is done after the answer.
 */
export async function navigate(
  path: string,
  network: Promise<Response>,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  const visited = visitedAt(path);
  const copy = visited === "own" ? undefined : await copyOf(path);
  const answer = await inTime(network, copy ? patienceMs : undefined).catch(() => undefined);
  const isSick = answer !== undefined && answer.status >= 502;
  if (!answer || (isSick && copy)) return copy ?? (await offlinePage(path)) ?? Response.error();
  later(afterwards(path, visited, answer.clone()));
  return answer;
}

/** What a visit leaves on this device. A page for someone shows that someone is here, who may have reports waiting. */
async function afterwards(path: string, visited: Visited, answer: Response): Promise<void> {
  if (isForEverybody(answer)) {
    if (visited === "lesson") await keepLesson(path, answer);
    if (visited === "page") await keepPage(path, answer);
  } else if (visited === "lesson" && answer.status >= 400 && answer.status < 500) {
    await forgetLesson(path);
  } else if (answer.status === 200) {
    await sendReports();
  }
}

async function keepPage(path: string, answer: Response): Promise<void> {
  const html = await answer.text();
  const cache = await caches.open(stores.pages);
  await cache.delete(path);
  await cache.put(path, answerOf(html, answer));
  await keepFiles(html);
  const oldestFirst = await cache.keys();
  const spare = oldestFirst.slice(0, Math.max(0, oldestFirst.length - pagesMax));
  await Promise.all(spare.map((request) => cache.delete(request)));
}

async function copyOf(path: string): Promise<Response | undefined> {
  for (const name of [stores.lessons, stores.pages]) {
    const copy = await (await caches.open(name)).match(path, matchAnyVariant);
    if (copy) return answerOf(asCopy(await copy.text()), copy);
  }
  return undefined;
}

async function offlinePage(path: string): Promise<Response | undefined> {
  return (await caches.open(stores.shell)).match(offlinePathOf(path), matchAnyVariant);
}

function inTime(network: Promise<Response>, ms: number | undefined): Promise<Response> {
  if (ms === undefined) return network;
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error("late")), ms));
  return Promise.race([network, late]);
}

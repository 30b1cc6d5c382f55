import { device } from "../parts/device.ts";
import { factsIn } from "./facts-in.ts";
import { keepFiles } from "./files.ts";
import { answerOf, isForEverybody, matchAnyVariant, stores } from "./stores.ts";

const lessonsMax = 30;
const fileBytesMax = 10 * 1024 ** 2;

/** Keeps a lesson that was opened, with its captions, pictures and document; the one kept longest ago makes room. */
export async function keepLesson(path: string, answer: Response): Promise<void> {
  const html = await answer.text();
  const facts = factsIn(html);
  if (!facts) return;
  const cache = await caches.open(stores.lessons);
  // The connection may go at any moment: what is kept so far is listed.
  await (await device()).put("lessons", { ...facts, path, keptAt: Date.now() });
  await cache.put(path, answerOf(html, answer));
  await Promise.all([keepFiles(html), ...facts.files.map((file) => keepFile(cache, file))]);
  await forgetOldest();
}

/** Forgets a lesson, and what no other kept lesson has. */
export async function forgetLesson(path: string): Promise<void> {
  const database = await device();
  const lesson = await database.get("lessons", path);
  if (!lesson) return;
  await database.delete("lessons", path);
  const others = new Set((await database.getAll("lessons")).flatMap(({ files }) => files));
  const cache = await caches.open(stores.lessons);
  const gone = [path, ...lesson.files.filter((file) => !others.has(file))];
  await Promise.all(gone.map((each) => cache.delete(each, matchAnyVariant)));
}

async function forgetOldest(): Promise<void> {
  const oldestFirst = await (await device()).getAllFromIndex("lessons", "keptAt");
  for (const { path } of oldestFirst.slice(0, Math.max(0, oldestFirst.length - lessonsMax))) await forgetLesson(path);
}

/** Captions may change at their address, media never do. Films and what is very large are left out. */
async function keepFile(cache: Cache, file: string): Promise<void> {
  if (file.startsWith("/v1/media/") && (await cache.match(file, matchAnyVariant))) return;
  const answer = await fetch(file).catch(() => undefined);
  if (!answer || !isForEverybody(answer)) return;
  const isFilm = /^(?:video|audio)\//.test(answer.headers.get("Content-Type") ?? "");
  const isLarge = Number(answer.headers.get("Content-Length") ?? 0) > fileBytesMax;
  if (isFilm || isLarge) await answer.body?.cancel();
  else await cache.put(file, answer);
}

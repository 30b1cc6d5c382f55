/// <reference lib="webworker" />
import { forgetPerson } from "./parts/device.ts";
import { sendReports } from "./parts/reports.ts";
import { builtFile, forgetOldFiles, keepFiles } from "./worker/files.ts";
import { keepLesson } from "./worker/lessons.ts";
import { navigate } from "./worker/navigate.ts";
import { isForEverybody, matchAnyVariant, stores } from "./worker/stores.ts";
import { offlinePathOf, visitedAt } from "./worker/visited.ts";

/**
 * The service worker: opened lessons stay readable without a connection, pages that are for everyone come from the network
 * as long as there is one, and what is for one person is never kept. A new build's worker takes over with the next
 * navigation, never under an open page. Films pass by.
 */
declare const self: ServiceWorkerGlobalScope;

interface SyncEvent extends ExtendableEvent {
  tag: string;
}

const offlinePages = ["/", "/ar/"].map(offlinePathOf);

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", ({ data }) => {
  if (data === "take over") void self.skipWaiting();
});
self.addEventListener("sync", (event) => {
  if ((event as SyncEvent).tag === "reports") (event as SyncEvent).waitUntil(sendOrFail());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === "POST" && pathname.endsWith("/sign-out")) event.waitUntil(forget());
  // What asks for a range plays a film.
  if (request.method !== "GET" || request.headers.has("Range")) return;
  if (pathname.startsWith("/_/")) event.respondWith(builtFile(pathname));
  else if (isKeptFile(request.destination, pathname)) event.respondWith(keptFile(request));
  else if (request.mode === "navigate") {
    self.registration.waiting?.postMessage("take over");
    // A link of the API may work once, and what is left to the browser is asked for again beside the preload.
    if (pathname.startsWith("/v1/")) event.respondWith(preloaded(event));
    else event.respondWith(navigate(pathname, preloaded(event), (work) => event.waitUntil(work)));
  }
});

async function install(): Promise<void> {
  const shell = await caches.open(stores.shell);
  await Promise.all(
    offlinePages.map(async (path) => {
      const answer = await fetch(path, { cache: "reload" });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      await shell.put(path, answer.clone());
      await keepFiles(await answer.text());
    }),
  );
}

async function activate(): Promise<void> {
  await self.registration.navigationPreload?.enable();
  const names: string[] = Object.values(stores);
  for (const name of await caches.keys()) if (!names.includes(name)) await caches.delete(name);
  await forgetOldFiles();
  // The pages that are open now came without a worker: it serves them from here on, and keeps what was opened.
  await self.clients.claim();
  for (const { url } of await self.clients.matchAll({ type: "window" })) {
    const { pathname } = new URL(url);
    if (visitedAt(pathname) !== "lesson") continue;
    const answer = await fetch(pathname).catch(() => undefined);
    if (answer && isForEverybody(answer)) await keepLesson(pathname, answer);
  }
}

/** The browser has asked for the page already, while this worker started. */
async function preloaded(event: FetchEvent): Promise<Response> {
  const answer: Response | undefined = await event.preloadResponse;
  return answer ?? fetch(event.request);
}

/** What belongs to lessons beside their pages. */
function isKeptFile(destination: RequestDestination, path: string): boolean {
  const isFile = /^\/v1\/(?:media\/|lessons\/[^/]+\/captions\/)/.test(path);
  return isFile && ["image", "track", "iframe", "document", ""].includes(destination);
}

async function keptFile(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(stores.lessons)).match(request.url, matchAnyVariant);
    if (kept) return kept;
    throw error;
  }
}

/** Signing out deletes everything that shows what the person did. */
async function forget(): Promise<void> {
  await Promise.all([caches.delete(stores.lessons), caches.delete(stores.pages), forgetPerson()]);
}

/** A failure makes the browser try again, at growing intervals. Where nobody is signed in that would not help. */
async function sendOrFail(): Promise<void> {
  if ((await sendReports()) === "later") throw new Error("Nobody was reached.");
}

import { filesIn } from "./facts-in.ts";
import { stores } from "./stores.ts";

/** A built file: what is in it never changes, so it is asked for once. */
export async function builtFile(path: string): Promise<Response> {
  const files = await caches.open(stores.files);
  const known = await files.match(path);
  if (known) return known;
  const answer = await fetch(path);
  if (answer.status === 200) await files.put(path, answer.clone());
  return answer;
}

/**
 * Brings in the scripts and sheets that a text needs, and those that these need. Gives the paths of all files needed:
 * faces are among them, which come when something is set in them.
 */
export async function keepFiles(text: string, found = new Set<string>()): Promise<Set<string>> {
  const more = filesIn(text).filter((path) => !found.has(path));
  for (const path of more) found.add(path);
  await Promise.all(
    more.map(async (path) => {
      if (path.endsWith(".woff2")) return;
      const answer = await builtFile(path).catch(() => undefined);
      if (answer?.ok) await keepFiles(await answer.text(), found);
    }),
  );
  return found;
}

/** Lets go of built files that no kept page needs: those of builds that have gone. */
export async function forgetOldFiles(): Promise<void> {
  const files = await caches.open(stores.files);
  const needed = new Set<string>();
  for (const name of [stores.shell, stores.pages, stores.lessons]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      if (answer?.headers.get("Content-Type")?.startsWith("text/html")) await keepFiles(await answer.text(), needed);
    }
  }
  for (const request of await files.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await files.delete(request);
  }
}

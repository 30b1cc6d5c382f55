import { brokenInApi, brokenInEvents } from "../checks/additive/broken.ts";
import { sentenceOf } from "../checks/additive/sentence.ts";
import { addToChangelog, changesSince } from "./changelog.ts";
import type { OpenApi } from "./document.ts";
import { essenceOf } from "./essence.ts";
import { eventSchemas } from "./event-schemas.ts";
import { lastReleased, writeReleased } from "./released.ts";

/**
 * Makes this document and the present events the last release and adds what is new to the changelog, unless they break
 * what the last release promised: then nothing is written, and the returned sentences say why.
 */
export async function release(root: string, document: OpenApi, now = new Date()): Promise<string[]> {
  const present = { api: essenceOf(document), events: await eventSchemas(root) };
  const last = lastReleased(root);
  const broken = last
    ? [...brokenInApi(last.api, present.api), ...brokenInEvents(last.events, present.events)].map(sentenceOf)
    : [];
  if (broken.length > 0) return broken;
  writeReleased(root, present);
  addToChangelog(root, now.toISOString().slice(0, 10), changesSince(last, present));
  return [];
}

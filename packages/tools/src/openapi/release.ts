import { brokenInApi, brokenInEvents } from "../checks/additive/broken.ts";
import { sentenceOf } from "../checks/additive/sentence.ts";
import type { OpenApi } from "./document.ts";
import { essenceOf } from "./essence.ts";
import { eventSchemas } from "./event-schemas.ts";
import { lastReleased, writeReleased } from "./released.ts";

/**
 * Makes this document and the present events the last release, unless they break what it promised: then nothing is
 * written, and the sentences that come back say why.
 */
export async function release(root: string, document: OpenApi): Promise<string[]> {
  const present = { api: essenceOf(document), events: await eventSchemas(root) };
  const last = lastReleased(root);
  const broken = last
    ? [...brokenInApi(last.api, present.api), ...brokenInEvents(last.events, present.events)].map(sentenceOf)
    : [];
  if (broken.length === 0) writeReleased(root, present);
  return broken;
}

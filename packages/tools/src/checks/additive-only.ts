import type { OpenApi } from "../openapi/document.ts";
import { essenceOf } from "../openapi/essence.ts";
import { eventSchemas, eventsPath } from "../openapi/event-schemas.ts";
import { documentPath } from "../openapi/generate.ts";
import { lastReleased } from "../openapi/released.ts";
import { type Broken, brokenInApi, brokenInEvents } from "./additive/broken.ts";
import { sentenceOf } from "./additive/sentence.ts";
import { type Check, lineOf } from "./check.ts";

const rule = "additive-only";

/** Whoever works with the last release works with this one: the API and the events have only got more. */
export const additiveOnly: Check = {
  rule,
  async run(tree) {
    const released = lastReleased(tree.root);
    if (!released) return [];
    const violation = (file: string, near: (key: string) => string) => (broken: Broken) => ({
      file,
      line: lineOf(tree.read(file), near(broken.key)),
      rule,
      sentence: sentenceOf(broken),
    });
    const document: OpenApi = JSON.parse(tree.read(documentPath));
    const inApi = brokenInApi(released.api, essenceOf(document));
    const inEvents = brokenInEvents(released.events, await eventSchemas(tree.root));
    return [
      ...inApi.map(violation(documentPath, (path) => `"${path}": {`)),
      ...inEvents.map(violation(eventsPath, (type) => `"${type}"`)),
    ];
  },
};

import { join } from "node:path";
import type { OpenApi } from "../openapi/document.ts";
import { essenceOf } from "../openapi/essence.ts";
import { eventSchemas, eventsPath } from "../openapi/event-schemas.ts";
import { documentPath } from "../openapi/generate.ts";
import { lastReleased } from "../openapi/released.ts";
import { remembered } from "../verify/remembered.ts";
import { type Broken, brokenInApi, brokenInEvents } from "./additive/broken.ts";
import { sentenceOf } from "./additive/sentence.ts";
import { type Check, lineOf, type Violation } from "./check.ts";

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
    const text = tree.read(documentPath);
    const document: OpenApi = JSON.parse(text);
    const events = await eventSchemas(tree.root);
    const violations: Violation[] = [];
    // What is past its sunset may go: the answer depends on the day.
    const today = new Date().toISOString().slice(0, 10);
    const inputs = [text, today, JSON.stringify(events), JSON.stringify(released)];
    const program = join(import.meta.dirname, "additive-only.ts");
    await remembered({ root: tree.root, name: rule, program, inputs }, async () => {
      const inApi = brokenInApi(released.api, essenceOf(document));
      const inEvents = brokenInEvents(released.events, events);
      violations.push(...inApi.map(violation(documentPath, (path) => `"${path}": {`)));
      violations.push(...inEvents.map(violation(eventsPath, (type) => `"${type}"`)));
      return violations.length === 0;
    });
    return violations;
  },
};

import { expect, it } from "vitest";
import { eventQueues } from "../../src/checks/event-queues.ts";
import {
  compatibilityDates,
  databaseIds,
  deadLetterQueues,
  onlyGatewayIsPublic,
} from "../../src/checks/worker-configs.ts";
import { findings } from "./findings.ts";

const gateway = { "wrangler.toml": `name = "g"\ncompatibility_date = "2026-11-01"\nworkers_dev = true` };

it("wants one compatibility date", async () => {
  const files = { ...gateway, "workers/a/wrangler.toml": `name = "a"\ncompatibility_date = "2026-10-01"` };
  expect(await findings(compatibilityDates, files)).toEqual([
    "workers/a/wrangler.toml:2 compatibility-date: compatibility_date has to be 2026-11-01, as in the gateway.",
  ]);
});

it("lets nobody but the gateway be public", async () => {
  const files = {
    ...gateway,
    "workers/open/wrangler.toml": `name = "a"\npreview_urls = true\nroutes = ["example.org/*"]`,
    "workers/shut/wrangler.toml": `name = "b"\nworkers_dev = false\npreview_urls = false`,
  };
  expect(await findings(onlyGatewayIsPublic, files)).toEqual([
    "workers/open/wrangler.toml:1 only-gateway-public: workers_dev has to be false: only the gateway is public.",
    "workers/open/wrangler.toml:2 only-gateway-public: preview_urls has to be false: only the gateway is public.",
    "workers/open/wrangler.toml:3 only-gateway-public: routes makes this Worker public; only the gateway is.",
  ]);
});

it("wants a dead-letter queue behind every consumer", async () => {
  const consumer = (rest: string) => `name = "a"\n[[queues.consumers]]\nqueue = "q"\n${rest}`;
  expect(await findings(deadLetterQueues, { "workers/a/wrangler.toml": consumer("") })).toEqual([
    "workers/a/wrangler.toml:3 dead-letter-queue: the consumer of q has no dead_letter_queue.",
  ]);
  expect(await findings(deadLetterQueues, { "workers/a/wrangler.toml": consumer(`dead_letter_queue = "d"`) })).toEqual(
    [],
  );
});

it("sees two Workers on one database", async () => {
  const config = (name: string, id: string) =>
    `name = "${name}"\n[[d1_databases]]\nbinding = "DB"\ndatabase_id = "${id}"`;
  const files = {
    "workers/a/wrangler.toml": config("a", "1"),
    "workers/b/wrangler.toml": config("b", "1"),
    "workers/c/wrangler.toml": config("c", "2"),
  };
  expect(await findings(databaseIds, files)).toEqual([
    "workers/b/wrangler.toml:4 database-ids: a has a database of this id already.",
  ]);
});

it("wants a queue from every Worker with a database to who hears what the platform says, database or not", async () => {
  const events = `export const subscribers = {\n  "platform.thing.changed.v1": ["gateway"],\n};`;
  const database = `[[d1_databases]]\nbinding = "DB"\ndatabase_id = "1"`;
  const producer = `[[queues.producers]]\nbinding = "INBOX_GATEWAY"\nqueue = "edgewise-gateway-inbox"`;
  const gatewayThat = (consumes: string) => ({ "wrangler.toml": `${gateway["wrangler.toml"]}\n${consumes}` });
  const workers = {
    "packages/contracts/src/events.ts": events,
    "workers/pages/wrangler.toml": `name = "p"`,
    "workers/silent/wrangler.toml": `name = "s"\n${database}`,
    "workers/speaks/wrangler.toml": `name = "t"\n${producer}\n${database}`,
  };
  const line = "packages/contracts/src/events.ts:2 event-queues:";
  expect(await findings(eventQueues, { ...workers, ...gatewayThat("") })).toEqual([
    `${line} silent sends platform.thing.changed.v1 but has no producer INBOX_GATEWAY for edgewise-gateway-inbox.`,
    `${line} gateway hears platform.thing.changed.v1 but does not consume edgewise-gateway-inbox.`,
  ]);
  const consumes = `[[queues.consumers]]\nqueue = "edgewise-gateway-inbox"`;
  expect(await findings(eventQueues, { ...workers, ...gatewayThat(consumes) })).toHaveLength(1);
});

it("wants a queue from every event's producer to everybody who hears it", async () => {
  const events = `export const subscribers = {\n  "a.thing.done.v1": ["b-two", "c"],\n  "a.quiet.done.v1": [],\n};`;
  const files = {
    "packages/contracts/src/events.ts": events,
    "workers/a/wrangler.toml": `name = "a"\n[[queues.producers]]\nbinding = "INBOX_B_TWO"\nqueue = "edgewise-b-two-inbox"`,
    "workers/b-two/wrangler.toml": `name = "b"\n[[queues.consumers]]\nqueue = "edgewise-b-two-inbox"`,
    "workers/c/wrangler.toml": `name = "c"`,
  };
  expect(await findings(eventQueues, files)).toEqual([
    "packages/contracts/src/events.ts:2 event-queues: a sends a.thing.done.v1 but has no producer INBOX_C for edgewise-c-inbox.",
    "packages/contracts/src/events.ts:2 event-queues: c hears a.thing.done.v1 but does not consume edgewise-c-inbox.",
  ]);
});

import { join } from "node:path";
import { z } from "zod";
import { workersIn } from "../workspace.ts";
import { type Check, lineOf, type Violation } from "./check.ts";

const rule = "event-queues";
const contract = "packages/contracts/src/events.ts";
const Contract = z.object({ subscribers: z.record(z.string(), z.array(z.string())) });

/** What every service says through the chassis itself, which puts it into the outbox of its database. */
const anybody = "platform";

/**
 * Every event reaches who hears it: its producer has a queue to each subscriber, and the subscriber consumes it. A hearer
 * needs no database; an event of the platform has every Worker with one as its producer.
 */
export const eventQueues: Check = {
  rule,
  async run(tree) {
    if (!tree.files.includes(contract)) return [];
    const { subscribers } = Contract.parse(await import(join(tree.root, contract)));
    const workers = workersIn(tree.root);
    const configs = new Map(workers.map(({ folder, config }) => [folder, config.queues]));
    const owners = workers.filter(({ config }) => (config.d1_databases ?? []).length > 0).map(({ folder }) => folder);
    const missing: Violation[] = [];
    for (const [type, hearers] of Object.entries(subscribers)) {
      const first = type.split(".")[0] ?? "";
      const producers = first === anybody ? owners : [first];
      for (const hearer of hearers) {
        const queue = `edgewise-${hearer}-inbox`;
        const binding = `INBOX_${hearer.toUpperCase().replaceAll("-", "_")}`;
        const line = lineOf(tree.read(contract), `"${type}"`);
        const report = (sentence: string) => missing.push({ file: contract, line, rule, sentence });
        const sends = (producer: string) =>
          configs.get(producer)?.producers?.some((own) => own.binding === binding && own.queue === queue);
        const hears = configs.get(hearer)?.consumers?.some((own) => own.queue === queue);
        for (const producer of producers.filter((name) => !sends(name)))
          report(`${producer} sends ${type} but has no producer ${binding} for ${queue}.`);
        if (!hears) report(`${hearer} hears ${type} but does not consume ${queue}.`);
      }
    }
    return missing;
  },
};

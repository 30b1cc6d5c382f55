import { expect, it } from "vitest";
import { readmeEvents } from "../../src/checks/readme-events.ts";
import { findings } from "./findings.ts";

const contract = {
  "packages/contracts/src/events.ts": `export const subscribers = {
  "a.thing.done.v1": ["b"],
  "a.thing.begun.v1": [],
  "platform.answers.changed.v1": ["b"],
};`,
  "packages/contracts/src/events/a.ts": `const event = (type) => Object.assign(() => ({ type }), { type });
export const aThingDone = event("a.thing.done.v1");
export const aThingBegun = event("a.thing.begun.v1");`,
  "workers/a/wrangler.toml": `name = "a"`,
  "workers/b/wrangler.toml": `name = "b"`,
};
/** A service that reads the schema of one event, emits the other, and announces what its commits change. */
const code = {
  "workers/a/src/do.ts": `import { aThingBegun, aThingDone } from "@edgewise/contracts/events/a";
export const { invalidates } = aThingBegun.data;
export const done = () => commit({ events: [aThingDone({})], invalidates: ["things"] });`,
  "workers/b/src/index.ts": "export default {};",
};
const table = (emits: string, hears: string) =>
  `# a\n\n| | |\n|-|-|\n| **emits** | ${emits} |\n| **hears** | ${hears} |\n`;
const headings = (emits: string, hears: string) => `# b\n\n## Emits\n\n${emits}\n\n## Hears\n\n${hears}\n\n## More\n`;

const emitted = "`a.thing.done.v1`, `platform.answers.changed.v1`";
const heard = "`a.thing.done.v1`: who did it.\n`platform.answers.changed.v1`";

it.each([
  ["a table", table],
  ["headings", headings],
  ["list items", (emits: string, hears: string) => `# b\n\n- **Emits:** ${emits}\n- **Hears:** ${hears}\n`],
  ["sentences", (emits: string, hears: string) => `# b\n\n- **Emits** ${emits} and **hears** ${hears}.\n`],
])("accepts events that %s names", async (_, shape) => {
  const readmes = {
    "workers/a/README.md": shape(emitted, "no events"),
    "workers/b/README.md": shape("nothing", heard.replace("\n", " ")),
  };
  expect(await findings(readmeEvents, { ...contract, ...code, ...readmes })).toEqual([]);
});

it("sees an event that is emitted and not named, and one that is named and not emitted", async () => {
  const readmes = {
    "workers/a/README.md": table("`a.thing.begun.v1`", "nothing; `a.thing.done.v1` is not meant"),
    "workers/b/README.md": headings("Nothing.", heard),
  };
  expect(await findings(readmeEvents, { ...contract, ...code, ...readmes })).toEqual([
    `workers/a/README.md:5 readme-events: a emits a.thing.done.v1: name it under "emits".`,
    `workers/a/README.md:5 readme-events: a emits platform.answers.changed.v1: name it under "emits".`,
    `workers/a/README.md:5 readme-events: a.thing.begun.v1 is under "emits", but a emits no such event: take it out.`,
    `workers/a/README.md:6 readme-events: a.thing.done.v1 is under "hears", but a hears no such event: take it out.`,
  ]);
});

it("sees an event that is heard and not named, and one that is named and not heard", async () => {
  const readmes = {
    "workers/a/README.md": table(emitted, "nothing"),
    "workers/b/README.md": headings("Nothing.", "`a.thing.begun.v1` and `platform.answers.changed.v1`."),
  };
  expect(await findings(readmeEvents, { ...contract, ...code, ...readmes })).toEqual([
    `workers/b/README.md:7 readme-events: b hears a.thing.done.v1: name it under "hears".`,
    `workers/b/README.md:7 readme-events: a.thing.begun.v1 is under "hears", but b hears no such event: take it out.`,
  ]);
});

it("sees a Worker that emits and has no README", async () => {
  const readmes = { "workers/b/README.md": headings("Nothing.", heard) };
  expect(await findings(readmeEvents, { ...contract, ...code, ...readmes })).toHaveLength(2);
});

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newChanges } from "../src/new/changes.ts";
import { idPrefix } from "../src/new/entity.ts";
import { planEvent } from "../src/new/event.ts";
import { plural, singular } from "../src/new/names.ts";
import { planService } from "../src/new/service.ts";
import { planVerb } from "../src/new/verb.ts";
import { repositoryRoot } from "../src/root.ts";
import { temporaryFolder, tree } from "./tree.ts";

const changes = () => newChanges(repositoryRoot);

it.each([
  ["a service without a name", () => planService(changes(), undefined), "name of the service is missing"],
  ["a service in camel case", () => planService(changes(), "peerReviews"), "use kebab-case"],
  ["a service with a path for a name", () => planService(changes(), "../labs"), "use kebab-case"],
  ["a service that is there", () => planService(changes(), "content"), "already a Worker in workers/content"],
  ["a second gateway", () => planService(changes(), "gateway"), "already a Worker in workers/gateway"],
  ["a verb of no service", () => planVerb(changes(), "nowhere", "lab", "open"), "no service in workers/nowhere"],
  ["a verb in capitals", () => planVerb(changes(), "content", "course", "OPEN"), "use kebab-case"],
  ["an event of no service", () => planEvent(changes(), "nowhere", "lab", "opened"), "no service called nowhere"],
  ["an event that is there", () => planEvent(changes(), "content", "course", "published"), "already an event"],
])("refuses %s in a sentence", (_what, plan, sentence) => {
  expect(plan).toThrow(expect.objectContaining({ name: "Refusal", message: expect.stringContaining(sentence) }));
});

it("refuses a verb that is there already, also one of this very run", () => {
  const run = changes();
  planVerb(run, "content", "badge", "create");
  expect(() => planVerb(run, "content", "badge", "create")).toThrow("create.ts is already there");
});

it("plans a second verb of a new entity on the first one's table, with the next migration's number once", () => {
  const run = changes();
  planVerb(run, "content", "badge", "create");
  planVerb(run, "content", "badge", "hand-out");
  expect(run.files().filter((path) => path.startsWith("migrations/"))).toEqual([
    expect.stringMatching(/^migrations\/content\/\d{4}_badges\.sql$/),
  ]);
  expect(run.text("workers/content/src/badge/hand-out.ts")).toContain("ownBadge(ctx, input.id)");
});

it("writes nothing when one of the files to change has lost its shape", async () => {
  const root = tree({
    "migrations/notes/0001_chassis.sql": "CREATE TABLE outbox (id TEXT);",
    "packages/contracts/src/services.ts": "export type ServiceName = string;",
  });
  const run = newChanges(root);
  expect(() => planService(run, "labs")).toThrow("packages/contracts/src/services.ts: there is no array");
  expect(existsSync(join(root, "workers/labs"))).toBe(false);
});

it("undoes what was written when a later file cannot be", async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, "kept.ts"), "before");
  writeFileSync(join(root, "file"), "");
  const run = newChanges(root);
  run.edit("kept.ts", () => "after");
  run.create("made.ts", "new");
  run.create("file/below.ts", "a file is no folder");
  await expect(run.write()).rejects.toThrow();
  expect(readFileSync(join(root, "kept.ts"), "utf8")).toBe("before");
  expect(existsSync(join(root, "made.ts"))).toBe(false);
});

it("finds a free id prefix of three letters for any name", () => {
  expect(idPrefix("course", [])).toBe("crs");
  expect(idPrefix("course", ["crs"])).toBe("cou");
  expect(idPrefix("lab", ["lab"])).toMatch(/^[a-z]{3}$/);
  expect(idPrefix("x", [])).toBe("xxx");
});

it.each([
  ["cohort", "cohorts"],
  ["entry", "entries"],
  ["batch", "batches"],
  ["quiz", "quizzes"],
  ["class", "classes"],
  ["survey", "surveys"],
])("knows the plural and the singular of %s", (one, many) => {
  expect([plural(one), singular(many)]).toEqual([many, one]);
});

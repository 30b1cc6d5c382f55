import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, type JsonObject, operationsOf } from "./document.ts";
import type { Promised } from "./released.ts";

/** Where releases are listed, below the root. */
export const changelogPath = "CHANGELOG.md";

const preface = `# Changelog

What callers of the API and consumers of events gained, release by release, newest first. \`pnpm openapi --release\` adds
an entry; explain it by hand where the list alone does not.
`;

/** What this release adds, announces or ends, one line each; nothing when callers cannot notice a difference. */
export function changesSince(last: Promised | undefined, present: Promised): string[] {
  const operations = operationsByName(present);
  const events = Object.keys(present.events);
  if (!last) return [`First release: ${operations.size} operations, ${events.length} events (${coded(events)}).`];
  const before = operationsByName(last);
  return [
    ...lines("Added", missingFrom(before, [...operations.keys()])),
    ...lines("Deprecated", newlyDeprecated(before, operations)),
    ...lines("Removed", missingFrom(operations, [...before.keys()])),
    ...newFields(last.api.components.schemas, present.api.components.schemas),
    ...lines("Added the event", missingFrom(last.events, events)),
    ...newFields(dataOf(last.events), dataOf(present.events)),
  ];
}

/** Puts a release at the top of the changelog, and starts the file if there is none. An empty list writes nothing. */
export function addToChangelog(root: string, day: string, changes: string[]): void {
  if (changes.length === 0) return;
  const file = join(root, changelogPath);
  const text = existsSync(file) ? readFileSync(file, "utf8") : preface;
  const first = text.indexOf("\n## ");
  const [head, rest] = first < 0 ? [text, ""] : [text.slice(0, first + 1), text.slice(first + 1)];
  const entry = `## ${day}\n\n${changes.map((change) => `- ${change}\n`).join("")}`;
  writeFileSync(file, `${head.trimEnd()}\n\n${entry}${rest && `\n${rest}`}`);
}

function operationsByName({ api }: Promised): Map<string, JsonObject> {
  return new Map(
    operationsOf(api).map(({ path, method, operation }) => [`${method.toUpperCase()} ${path}`, operation]),
  );
}

function newlyDeprecated(before: Map<string, JsonObject>, now: Map<string, JsonObject>): string[] {
  return [...now].flatMap(([name, { deprecated }]) =>
    deprecated === true && before.has(name) && before.get(name)?.deprecated !== true ? [name] : [],
  );
}

function missingFrom(there: Map<string, unknown> | Record<string, unknown>, names: string[]): string[] {
  return names.filter((name) => !(there instanceof Map ? there.has(name) : name in there));
}

/** Fields of schemas that both releases have; a new schema comes with the operation that uses it. */
function newFields(before: JsonObject | undefined, now: JsonObject | undefined): string[] {
  return Object.entries(now ?? {}).flatMap(([name, schema]) => {
    const old = fieldsOf(before?.[name]);
    if (!old) return [];
    const added = missingFrom(old, Object.keys(fieldsOf(schema) ?? {}));
    return added.length > 0 ? [`Added to \`${name}\`: ${coded(added)}.`] : [];
  });
}

function fieldsOf(schema: unknown): JsonObject | undefined {
  return isObject(schema) && isObject(schema.properties) ? schema.properties : undefined;
}

function dataOf(events: Promised["events"]): JsonObject {
  return Object.fromEntries(Object.entries(events).map(([type, event]) => [type, fieldsOf(event)?.data ?? {}]));
}

function lines(verb: string, names: string[]): string[] {
  return names.map((name) => `${verb} \`${name}\`.`);
}

function coded(names: string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

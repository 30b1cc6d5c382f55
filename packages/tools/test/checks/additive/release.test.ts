import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { additiveOnly } from "../../../src/checks/additive-only.ts";
import { printed, treeOf } from "../../../src/checks/check.ts";
import { changelogPath } from "../../../src/openapi/changelog.ts";
import type { OpenApi } from "../../../src/openapi/document.ts";
import { documentPath } from "../../../src/openapi/generate.ts";
import { release } from "../../../src/openapi/release.ts";
import { releasedApiPath } from "../../../src/openapi/released.ts";
import { tree } from "../../tree.ts";
import { type Edits, smallApi } from "./small-api.ts";

const eventsPath = "packages/contracts/src/events.ts";
const described = (edits: Edits = {}): OpenApi => ({ openapi: "3.1.0", info: {}, ...smallApi(edits) });

const events = (fields: string) => `import { z } from "zod";
export const Event = z.discriminatedUnion("type", [
  z.object({ type: z.literal("a.thing.done.v1"), data: z.object({ ${fields} }) }),
]);
`;

function repository(edits: Edits = {}, fields = "name: z.string()"): string {
  const files = { [documentPath]: JSON.stringify(described(edits), null, 2), [eventsPath]: events(fields) };
  return tree({ "package.json": '{ "type": "module" }', ...files });
}

async function findings(root: string): Promise<string[]> {
  return (await additiveOnly.run(treeOf(root))).map(printed);
}

it("holds nobody to anything before the first release", async () => {
  expect(await findings(repository())).toEqual([]);
});

it("says of a broken promise its file, its line, its operation or event, and its pointer", async () => {
  const before = repository();
  expect(await release(before, described())).toEqual([]);
  expect(await findings(before)).toEqual([]);

  const after = repository({ "answer properties note": undefined }, "name: z.string().optional()");
  for (const name of ["openapi.json", "events.json"]) copied(before, after, `packages/contracts/released/${name}`);
  expect(await findings(after)).toEqual([
    `${documentPath}:5 additive-only: POST /v1/courses/{courseId}: the field note is gone (/components/schemas/Course/properties/note of the last release).`,
    `${eventsPath}:3 additive-only: a.thing.done.v1: the field name may be missing now (/a.thing.done.v1/properties/data/required/0 of the last release).`,
  ]);
});

it("writes no release that breaks the last one, and any that adds to it", async () => {
  const root = repository();
  await release(root, described());
  const first = readFileSync(join(root, releasedApiPath), "utf8");
  expect(await release(root, described({ "op responses 409": undefined }))).toEqual([
    "POST /v1/courses/{courseId}: the status 409 is gone (/components/responses/409 of the last release).",
  ]);
  expect(readFileSync(join(root, releasedApiPath), "utf8")).toBe(first);

  const changelog = () => readFileSync(join(root, changelogPath), "utf8");
  expect(changelog()).toContain("First release: ");
  expect(await release(root, described({ "answer properties z": { type: "string" } }))).toEqual([]);
  expect(changelog()).toContain("- Added to `Course`: `z`.");
  expect(await release(root, described())).toEqual([expect.stringContaining("the field z is gone")]);
});

function copied(from: string, to: string, path: string): void {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  writeFileSync(join(to, path), readFileSync(join(from, path)));
}

import { expect, test } from "vitest";
import { weighed } from "../src/sections/first-load.ts";

const files: Record<string, string> = {
  "/_/sheet.css": "a{}",
  "/_/island.js": 'import { a } from "./chunk.js"; import("/_/late.js"); a();',
  "/_/chunk.js": "export const a = () => 1;",
  "/_/late.js": "export {}",
};
const read = (path: string) => Buffer.from(files[path] ?? "");
const page = `<!doctype html><link rel="stylesheet" href="/_/sheet.css"><link rel="icon" href="/favicon.svg">
  <script type="module" src="/_/island.js"></script><p>Text</p>`;

test("a page weighs with its styles, its scripts, and what these import at once", () => {
  const load = weighed(Buffer.from(page), read);
  expect(load.files).toEqual(["/_/sheet.css", "/_/island.js", "/_/chunk.js"]);
  expect(load.html.bytes).toBe(Buffer.byteLength(page));
  expect(load.styles.bytes).toBe(3);
  expect(load.scripts.bytes).toBe(read("/_/island.js").byteLength + read("/_/chunk.js").byteLength);
});

test("what a page names twice is fetched once", () => {
  const twice = Buffer.from(`${page}<link rel="modulepreload" href="/_/chunk.js">`);
  expect(weighed(twice, read).files).toHaveLength(3);
});

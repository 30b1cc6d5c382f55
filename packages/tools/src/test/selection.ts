import { globSync } from "node:fs";
import type { Suite } from "./suites.ts";

/** What a person asked for. */
export interface Request {
  /** `verify`, names of suites, or `SUITE/AREA`; everything when empty. */
  only: readonly string[];
  /** Only test files whose path contains one of these. */
  filter: readonly string[];
}

/** A suite and the filters it is run with; none stand for all of its files. */
export interface Part {
  suite: Suite;
  filter: string[];
}

/** What is to run, or a sentence that says why nothing is. */
export type Selection = { verify: boolean; parts: Part[] } | { refusal: string };

/** Chooses what to run. An area of a suite is a folder of its `test/` that has test files in it. */
export function selectionOf(suites: Suite[], { only, filter }: Request): Selection {
  const names = ["verify", ...suites.map(({ name }) => name)];
  const unknown = only.filter((name) => !names.includes(suiteName(name)));
  if (unknown.length > 0) return { refusal: `There is no ${unknown.join(", ")}. Choose from: ${names.join(", ")}.` };
  for (const suite of suites) {
    const areas = areasOf(suite);
    const lost = areasWanted(suite, only).filter((area) => !areas.includes(area));
    if (lost.length > 0) {
      const choice = areas.length > 0 ? `Choose from: ${areas.join(", ")}.` : "It has no areas.";
      return { refusal: `${suite.name} has no area ${lost.join(", ")}. ${choice}` };
    }
  }
  const wanted = (name: string) => only.length === 0 || only.some((each) => suiteName(each) === name);
  const parts = suites.filter(({ name }) => wanted(name)).map((suite) => partOf(suite, { only, filter }));
  // A filter is about test files, which verify has none of.
  return { verify: wanted("verify") && filter.length === 0, parts };
}

function partOf(suite: Suite, { only, filter }: Request): Part {
  const areas = areasWanted(suite, only);
  if (areas.length === 0 || only.includes(suite.name)) return { suite, filter: [...filter] };
  if (filter.length === 0) return { suite, filter: areas.map((area) => `test/${area}/`) };
  // vitest takes a file that fits any of its filters; here both the area and the filter have to fit.
  const files = areas.flatMap((area) => testFiles(suite, area));
  const found = files.filter((file) => filter.some((words) => file.includes(words)));
  return { suite, filter: found.length > 0 ? found : areas.map((area) => `test/${area}/${filter[0]}`) };
}

function suiteName(name: string): string {
  return name.split("/")[0] ?? name;
}

function areasWanted({ name }: Suite, only: readonly string[]): string[] {
  return only.filter((each) => each.startsWith(`${name}/`)).map((each) => each.slice(name.length + 1));
}

/** The folders of a suite's `test/` that have test files in them. */
export function areasOf(suite: Suite): string[] {
  return [...new Set(testFiles(suite, "*").map((file) => file.split("/")[1] ?? ""))].sort();
}

function testFiles({ folder }: Suite, area: string): string[] {
  return globSync(`test/${area}/**/*.test.{ts,tsx,js}`, { cwd: folder }).sort();
}

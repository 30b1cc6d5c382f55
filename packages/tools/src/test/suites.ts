import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";

/** One package or Worker whose tests are run as one vitest. */
export interface Suite {
  name: string;
  folder: string;
  /** After which it counts as hanging on a quiet machine: a workerd that died looks like one that takes forever. */
  limitSeconds: number;
  /** It needs the whole machine: no other suite runs beside it. */
  alone: boolean;
}

const Package = z.looseObject({ scripts: z.record(z.string(), z.string()).optional() });

/** Every folder under packages/ and workers/ whose package.json has a `test` script; packages/e2e comes last. */
export function suitesIn(root: string): Suite[] {
  const suites = globSync(["packages/*", "workers/*"], { cwd: root })
    .sort()
    .filter((folder) => hasTestScript(join(root, folder)))
    .map((folder) => suiteOf(root, folder));
  return [...suites.filter(({ alone }) => !alone), ...suites.filter(({ alone }) => alone)];
}

function suiteOf(root: string, path: string): Suite {
  const name = basename(path);
  const isE2e = name === "e2e";
  return { name, folder: join(root, path), limitSeconds: isE2e ? 900 : 600, alone: isE2e };
}

function hasTestScript(folder: string): boolean {
  const file = join(folder, "package.json");
  return existsSync(file) && Package.parse(JSON.parse(readFileSync(file, "utf8"))).scripts?.test !== undefined;
}

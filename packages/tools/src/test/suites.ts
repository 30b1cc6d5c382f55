import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";

/** One package or Worker whose tests are run as one vitest. */
export interface Suite {
  name: string;
  folder: string;
  /** After which it counts as hanging: a workerd that died looks like one that takes forever. */
  limitSeconds: number;
}

const Package = z.looseObject({ scripts: z.record(z.string(), z.string()).optional() });

/** Every folder under packages/ and workers/ whose package.json has a `test` script; packages/e2e comes last. */
export function suitesIn(root: string): Suite[] {
  const suites = globSync(["packages/*", "workers/*"], { cwd: root })
    .sort()
    .filter((folder) => hasTestScript(join(root, folder)))
    .map((folder) => ({ name: basename(folder), folder: join(root, folder), limitSeconds: 600 }));
  const isE2e = (suite: Suite) => suite.name === "e2e";
  return [
    ...suites.filter((suite) => !isE2e(suite)),
    ...suites.filter(isE2e).map((e2e) => ({ ...e2e, limitSeconds: 900 })),
  ];
}

function hasTestScript(folder: string): boolean {
  const file = join(folder, "package.json");
  return existsSync(file) && Package.parse(JSON.parse(readFileSync(file, "utf8"))).scripts?.test !== undefined;
}

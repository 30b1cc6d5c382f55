import { resolve } from "node:path";
import { checks } from "./all.ts";
import { printed, treeOf } from "./check.ts";

/** Runs every check over a repository and prints one line for each violation. */
const tree = treeOf(resolve(process.argv[2] ?? "."));
const violations = (await Promise.all(checks.map((check) => check.run(tree)))).flat();
for (const violation of violations) console.log(printed(violation));
process.exit(violations.length > 0 ? 1 : 0);

import type { Check } from "./check.ts";
import { importsOf, sources } from "./imports.ts";

const rule = "drizzle-imports";

/** Queries stand in verbs: what only adapts (routes, the Worker, its app, RPC, consumer) does not know the database. */
export const drizzleImports: Check = {
  rule,
  run: (tree) =>
    sources(tree, /^workers\/[^/]+\/src\/(?:.*\.route|index|app|rpc|consumer)\.tsx?$/).flatMap((file) =>
      importsOf(tree, file)
        .filter(({ from }) => from === "drizzle-orm" || from.startsWith("drizzle-orm/"))
        .map(({ line }) => ({ file, line, rule, sentence: "a query belongs in a verb, not in what calls it." })),
    ),
};

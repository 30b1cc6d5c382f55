import type { Check } from "./check.ts";
import { importsOf, sources } from "./imports.ts";

const rule = "workers-module";
const classes = new Set(["DurableObject", "WorkflowEntrypoint"]);

/** `cloudflare:workers` exists in workerd alone, so everything else stays loadable by the OpenAPI generator and by Bun. */
export const workersModule: Check = {
  rule,
  run: (tree) =>
    sources(tree, /^workers\/[^/]+\/src\//)
      .filter((file) => !/\/src\/(?:index|rpc)\.ts$/.test(file))
      .flatMap((file) =>
        importsOf(tree, file)
          .filter(({ from, names }) => from === "cloudflare:workers" && !names.some((name) => classes.has(name)))
          .map(({ line }) => ({
            file,
            line,
            rule,
            sentence: "only index.ts, rpc.ts and files of Durable Objects import cloudflare:workers.",
          })),
      ),
};

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startWorker } from "./start-worker.ts";

const usage = `node conformance/serve.ts [--port N] [--origin URL]

Puts the cache in front of an origin, on 127.0.0.1, until Ctrl-C.

  --port N       where to listen (default 8788)
  --origin URL   who answers requests without an X-Conformance-Origin field (default http://127.0.0.1:8000)`;

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8788" },
    origin: { type: "string", default: "http://127.0.0.1:8000" },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const running = await startWorker({
  main: fileURLToPath(new URL("src/worker.ts", import.meta.url).href),
  vars: { ORIGIN: values.origin },
  ledgerClass: "ConformanceLedger",
  port: Number(values.port),
});
console.log(`edge-cache listens on ${running.urls[0]?.origin} before ${values.origin}`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void running.close().then(() => process.exit(0)));

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";

/** Which Worker to run, and how. */
export interface WorkerOptions {
  /** Its entry file, absolute. */
  main: string;
  vars: Record<string, string>;
  /** Its Durable Object class for the ledger, bound as LEDGER. */
  ledgerClass: string;
  /** So many copies, each an isolate of its own with a socket of its own, share one ledger. `vars` may differ. */
  copies?: Record<string, string>[];
  port?: number;
}

/** Running Workers. Their sockets lead straight to workerd: nothing in between rewrites or compresses. */
export interface Running {
  /** The address of each copy. */
  urls: URL[];
  close(): Promise<void>;
}

const wrangler = join(dirname(createRequire(import.meta.url).resolve("wrangler/package.json")), "bin/wrangler.js");

/** Bundles a Worker as deployment does and runs it in workerd with the simulated Cache API, on loopback. */
export async function startWorker(options: WorkerOptions): Promise<Running> {
  const contents = await bundle(options.main);
  const copies = options.copies ?? [{}];
  const names = copies.map((_, i) => `copy-${i}`);
  const simulator = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      cf: false,
      workers: copies.map((vars, i) => ({
        name: names[i] ?? "",
        compatibilityDate: "2026-11-01",
        modulesRoot: "/",
        modules: [{ type: "ESModule" as const, path: "/worker.js", contents }],
        bindings: { ...options.vars, ...vars },
        durableObjects: {
          LEDGER: { className: options.ledgerClass, useSQLite: true, ...(i > 0 && { scriptName: names[0] ?? "" }) },
        },
        unsafeDirectSockets: [{ host: "127.0.0.1", port: i === 0 ? (options.port ?? 0) : 0 }],
      })),
    }),
  );
  await simulator.ready;
  const urls = await Promise.all(names.map((name) => simulator.unsafeGetDirectURL(name)));
  return { urls, close: () => simulator.dispose() };
}

async function bundle(main: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "edge-cache-"));
  try {
    const args = [
      "deploy",
      main,
      "--dry-run",
      "--outdir",
      folder,
      "--name",
      "bundle",
      "--compatibility-date",
      "2026-11-01",
    ];
    await promisify(execFile)(process.execPath, [wrangler, ...args], {
      env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
    });
    return await readFile(join(folder, "worker.js"), "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { suiteDefaults } from "./suite-defaults.ts";

/**
 * The vitest configuration of a service: its tests run in workerd with the bindings of its wrangler.toml and its
 * migrations applied. Files share one runtime (an isolated one costs 1.7 s each), so every test mints its own ids.
 * `stubs` names the bindings to other Workers, which always fail: a test passes its own to `clientOf`.
 */
export function serviceTests({ folder, stubs = [] }: { folder: string; stubs?: string[] }) {
  return defineConfig(async () => ({
    plugins: [
      cloudflareTest({
        wrangler: { configPath: join(folder, "./wrangler.toml") },
        miniflare: {
          bindings: { TEST_MIGRATIONS: await readD1Migrations(join(folder, "../../migrations", basename(folder))) },
          serviceBindings: Object.fromEntries(stubs.map((name) => [name, () => new Response(null, { status: 503 })])),
        },
      }),
    ],
    test: {
      ...suiteDefaults,
      isolate: false,
      maxWorkers: 1,
      setupFiles: [fileURLToPath(new URL("migrate.ts", import.meta.url).href)],
    },
  }));
}

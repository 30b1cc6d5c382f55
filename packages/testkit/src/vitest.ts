import { fileURLToPath } from "node:url";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/**
 * The vitest configuration of a service: its tests run in workerd with the bindings of its wrangler.toml and its
 * migrations applied. Files share one runtime (an isolated one costs 1.7 s each), so every test mints its own ids.
 * `stubs` names the bindings to other Workers, which always fail: a test passes its own to `clientOf`.
 */
export function serviceTests({ service, stubs = [] }: { service: string; stubs?: string[] }) {
  return defineConfig(async () => ({
    plugins: [
      cloudflareTest({
        wrangler: { configPath: at(`workers/${service}/wrangler.toml`) },
        miniflare: {
          bindings: { TEST_MIGRATIONS: await readD1Migrations(at(`migrations/${service}`)) },
          serviceBindings: Object.fromEntries(stubs.map((name) => [name, () => new Response(null, { status: 503 })])),
        },
      }),
    ],
    test: {
      isolate: false,
      maxWorkers: 1,
      testTimeout: 20_000,
      hookTimeout: 30_000,
      setupFiles: [at("packages/testkit/src/migrate.ts")],
    },
  }));
}

function at(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url).href);
}

import { fileURLToPath } from "node:url";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { suiteDefaults } from "@edgewise/testkit/suite-defaults";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url).href);

/** Unit tests run in workerd with the specimen's bindings; system tests start several Workers from Node. */
export default defineConfig({
  test: {
    ...suiteDefaults,
    projects: [
      {
        extends: true,
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: at("test/specimen/wrangler.toml") },
            miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations(at("test/specimen/migrations")) } },
          })),
        ],
        test: {
          name: "workerd",
          include: ["test/*.test.ts"],
          exclude: ["test/*.system.test.ts"],
          setupFiles: [at("../testkit/src/migrate.ts")],
          isolate: false,
          maxWorkers: 1,
        },
      },
      { extends: true, test: { name: "system", include: ["test/*.system.test.ts"] } },
    ],
  },
});

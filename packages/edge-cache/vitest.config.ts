import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { suiteDefaults } from "@edgewise/testkit/suite-defaults";
import { defineConfig } from "vitest/config";

/** Rules and behaviour run in workerd with its real Cache API; system tests start several Workers from Node. */
export default defineConfig({
  test: {
    ...suiteDefaults,
    projects: [
      {
        extends: true,
        plugins: [cloudflareTest({ wrangler: { configPath: "./test/specimen/wrangler.toml" } })],
        test: {
          name: "workerd",
          include: ["test/*.test.ts"],
          exclude: ["test/*.system.test.ts"],
          isolate: false,
          maxWorkers: 1,
        },
      },
      { extends: true, test: { name: "system", include: ["test/*.system.test.ts"] } },
    ],
  },
});

import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Rules and behaviour run in workerd with its real Cache API; system tests start several Workers from Node. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [cloudflareTest({ wrangler: { configPath: "./test/specimen/wrangler.toml" } })],
        test: {
          name: "workerd",
          include: ["test/*.test.ts"],
          exclude: ["test/*.system.test.ts"],
          isolate: false,
          maxWorkers: 1,
        },
      },
      { test: { name: "system", include: ["test/*.system.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});

import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Unit tests run in workerd with bindings of their own; system tests start the gateway and its services from Node. */
export default defineConfig({
  test: {
    silent: "passed-only",
    projects: [
      {
        plugins: [cloudflareTest({ miniflare: { compatibilityDate: "2026-11-01" } })],
        test: {
          name: "workerd",
          include: ["test/*.test.ts"],
          exclude: ["test/*.system.test.ts"],
          isolate: false,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: "system",
          include: ["test/*.system.test.ts"],
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { afterBuilds } from "@edgewise/testkit/after-builds";
import { suiteDefaults } from "@edgewise/testkit/suite-defaults";
import { defineConfig } from "vitest/config";

/** Unit tests run in workerd with bindings of their own; system tests start the gateway and its services from Node. */
export default defineConfig({
  test: {
    ...suiteDefaults,
    ...afterBuilds,
    projects: [
      {
        extends: true,
        plugins: [cloudflareTest({ miniflare: { compatibilityDate: "2026-11-01" } })],
        test: {
          name: "workerd",
          include: ["test/*.test.ts"],
          exclude: ["test/*.system.test.ts"],
          isolate: false,
          maxWorkers: 1,
        },
      },
      { extends: true, test: { name: "system", include: ["test/*.system.test.ts"], maxWorkers: 1 } },
    ],
  },
});

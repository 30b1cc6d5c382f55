import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { afterBuilds } from "@edgewise/testkit/after-builds";
import { suiteDefaults } from "@edgewise/testkit/suite-defaults";
import { defineConfig } from "vitest/config";

/** Tests run in workerd over a faked API; journeys over the whole platform are in packages/e2e. */
export default defineConfig({
  plugins: [cloudflareTest({ miniflare: { compatibilityDate: "2026-11-01" } })],
  test: { ...suiteDefaults, ...afterBuilds, include: ["test/*.test.{ts,tsx}"], isolate: false, maxWorkers: 1 },
});

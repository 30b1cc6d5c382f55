import { availableParallelism } from "node:os";
import { suiteDefaults } from "@edgewise/testkit/suite-defaults";
import { hangsAfter } from "@edgewise/testkit/time-limits";
import { defineConfig } from "vitest/config";

/**
 * One platform and one browser for all journeys. Each brings its own people and courses, so files run in parallel. Files
 * of a worker share their modules: loading them again for each file costs a second of CPU.
 */
export default defineConfig({
  test: {
    ...suiteDefaults,
    globalSetup: ["src/setup/run.ts"],
    include: ["test/*/*.test.ts"],
    isolate: false,
    maxWorkers: availableParallelism(),
    teardownTimeout: hangsAfter(30),
  },
});

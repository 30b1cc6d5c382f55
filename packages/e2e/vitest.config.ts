import { defineConfig } from "vitest/config";

/** One platform for all journeys, started as a developer starts it; every journey brings its own people and courses. */
export default defineConfig({
  test: {
    globalSetup: ["src/platform.ts"],
    include: ["test/*/*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

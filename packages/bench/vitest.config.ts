import { afterBuilds } from "@edgewise/testkit/after-builds";
import { suiteDefaults } from "@edgewise/testkit/suite-defaults";
import { defineConfig } from "vitest/config";

export default defineConfig({ test: { ...suiteDefaults, ...afterBuilds, maxWorkers: 1 } });

import { suiteDefaults } from "@edgewise/testkit/suite-defaults";
import { defineConfig } from "vitest/config";

export default defineConfig({ test: { ...suiteDefaults, maxWorkers: 2 } });

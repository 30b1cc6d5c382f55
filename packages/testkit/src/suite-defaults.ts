import { soakSettings, soakVariables } from "./soak-settings.ts";
import { hangsAfter, slowness } from "./time-limits.ts";

const soaking = soakSettings();
const sixHours = 6 * 3600 * 1000;
const testTimeout = soaking.area === undefined ? hangsAfter(60) : sixHours;

/**
 * What every vitest configuration of this repository starts from. What a passing test logs is not shown. Time limits
 * only end what hangs: they grow with the machine's load, and tests in workerd, which see no variables of the machine,
 * are told of it in `env`.
 */
export const suiteDefaults = {
  silent: "passed-only",
  testTimeout,
  hookTimeout: hangsAfter(60),
  expect: { poll: { timeout: hangsAfter(30) } },
  env: { TEST_SLOWNESS: String(slowness), ...soakVariables(soaking) },
} as const;

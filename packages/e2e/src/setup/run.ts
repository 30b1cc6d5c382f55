import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { folderPrefix, removeAbandonedFolders } from "./abandoned-folders.ts";
import { startBrowser } from "./browser-server.ts";
import { startPlatform } from "./platform-process.ts";

/**
 * Starts the platform and the browser of this run before the first test, and gives what ends both. Every temporary file of
 * the run is in one folder, including what tests write to the system's temporary folder.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeAbandonedFolders(tmpdir());
  const folder = mkdtempSync(join(tmpdir(), folderPrefix(process.pid)));
  process.env.TMPDIR = folder;
  const state = join(folder, "state");
  const [platform, browser] = await Promise.all([startPlatform({ folder, state }), startBrowser()]);
  project.provide("state", state);
  project.provide("origin", platform.origin);
  project.provide("browser", browser?.wsEndpoint() ?? null);
  return async () => {
    await browser?.close();
    await platform.stop();
  };
}

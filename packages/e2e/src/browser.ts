import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";

const chromiumPath = spawnSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).stdout.trim();

/** Whether the system has the browser; journeys that need it are skipped without. */
export const hasBrowser = chromiumPath !== "";

/** A fresh Chromium with nothing remembered, that asks nobody but the platform. `scripts: false` runs none of a page. */
export async function browser({ scripts = true }: { scripts?: boolean } = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), "edgewise-chromium-")), {
    executablePath: chromiumPath,
    headless: true,
    javaScriptEnabled: scripts,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

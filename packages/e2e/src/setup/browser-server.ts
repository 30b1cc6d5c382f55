import { spawnSync } from "node:child_process";
import { type BrowserServer, chromium } from "playwright-core";

/** Where the system has Chromium; empty when it has none. */
const chromiumPath = spawnSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).stdout.trim();

/**
 * Starts the one Chromium of a run, which contacts nothing but the platform; undefined where the system has none. It is
 * steered over a pipe from this process and exits when that closes, even when this process is killed.
 */
export async function startBrowser(): Promise<BrowserServer | undefined> {
  if (chromiumPath === "") return undefined;
  return chromium.launchServer({
    executablePath: chromiumPath,
    headless: true,
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

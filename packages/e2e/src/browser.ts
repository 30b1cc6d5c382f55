import { hangsAfter } from "@edgewise/testkit/time-limits";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { inject } from "vitest";
import { anyAddress } from "./address.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser of this run is reached; null where the system has none. */
    browser: string | null;
  }
}

/** Whether the system has the browser; journeys that need it are skipped without. */
export const hasBrowser = inject("browser") !== null;

let connected: Promise<Browser> | undefined;

/**
 * A browser with no stored data and an address of its own: a new context of the run's one Chromium. `javaScriptEnabled:
 * false` runs no scripts. Its default time limits only end what hangs.
 */
export async function browser(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  connected ??= chromium.connect(inject("browser") ?? "");
  const context = await (await connected).newContext({
    ...options,
    extraHTTPHeaders: { ...options.extraHTTPHeaders, ...anyAddress() },
  });
  context.setDefaultTimeout(hangsAfter(30));
  context.setDefaultNavigationTimeout(hangsAfter(30));
  return context;
}

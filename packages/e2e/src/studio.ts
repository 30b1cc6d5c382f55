import type { Page } from "playwright-core";
import { barriers } from "./axe.ts";

/** What axe finds on the page as it stands, on a desk in the light and on a small phone in the dark. */
export async function barriersAtTwoWidths(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { width, height, colorScheme } of views) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) found.push(`scrolls sideways by ${overflow} px at ${width} px`);
    found.push(...(await barriers(page)).map((line) => `${width} px: ${line}`));
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

const views = [
  { width: 320, height: 640, colorScheme: "dark" },
  { width: 1280, height: 800, colorScheme: "light" },
] as const;

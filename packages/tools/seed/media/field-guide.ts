import { join } from "node:path";
import type { Page } from "playwright-core";

/** Prints the field guide as a tagged PDF with a title and an outline: `field-guide.pdf`. */
export async function makeFieldGuide(page: Page, target: string): Promise<void> {
  await page.goto(new URL("field-guide.html", import.meta.url).href);
  await page.evaluate("document.fonts.ready");
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await Bun.write(join(target, "field-guide.pdf"), steady(pdf));
}

/** The same source gives the same bytes: the instants of printing are set to a fixed one of equal length. */
function steady(pdf: Uint8Array): Uint8Array {
  const latin1 = Buffer.from(pdf).toString("latin1");
  return Buffer.from(latin1.replace(/\(D:\d{14}/g, "(D:20261101000000"), "latin1");
}

import { AxeBuilder } from "@axe-core/playwright";
import axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Lets every document of a browser bring axe along, where most of them are asked for their barriers. */
export function withAxe(context: BrowserContext): Promise<unknown> {
  return context.addInitScript({ content: axe.source });
}

/**
 * What axe finds wrong with the page as it is shown now (WCAG 2.2 AA and good practice), one line a place. Its program is
 * large: it is sent to a document once, not with every question. What is right is not worked out in detail.
 */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const isAlone = page.frames().length === 1;
  const { violations } = await new AxeBuilder({ page, ...(isAlone && { axeSource: "void 'there already'" }) })
    .options({ runOnly: rules, resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) =>
        `${id}: ${target.join(" ")} (${failureSummary.split("\n").slice(1).join(" ").trim()})`,
    ),
  );
}

import { AxeBuilder } from "@axe-core/playwright";
import axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Loads axe with every document of a context. Worth it where most documents are checked. */
export function withAxe(context: BrowserContext): Promise<unknown> {
  return context.addInitScript({ content: axe.source });
}

/**
 * What axe finds wrong with the page as it is shown now (WCAG 2.2 AA and good practice), one line a place. The library
 * would send axe's 590 KB twice with every check and detail every rule that passes; here a document gets axe once.
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

import { test } from "vitest";
import { browser } from "./browser.ts";
import { complaintsOf } from "./complaints.ts";
import { openAs, type Person } from "./sign-in.ts";

/** Who is in the browser, and where they are when the first test of the file begins. */
interface SetUp<Who extends Person | undefined> {
  who: () => Promise<Who>;
  /** A page that needs a session: it is opened as `who`, who signs in for it. */
  opens?: string;
  /** Runs no script of a page. */
  withoutScripts?: boolean;
}

/** For `who`: nobody in particular. */
export const nobody = async () => undefined;

/**
 * An `it` whose tests share one page: `page` in its `context`, `who` is there, and `complaints`, which grow with what the
 * browser complains of. All of it is made for the first test that asks for it, which fails when it cannot be made, and
 * closed after the last one of the file.
 */
export function inBrowser<Who extends Person | undefined>(setUp: SetUp<Who>) {
  return test
    .extend("who", { scope: "file" }, () => setUp.who())
    .extend("context", { scope: "file" }, () => browser({ javaScriptEnabled: !setUp.withoutScripts }))
    .extend("tab", { scope: "file" }, async ({ context, who }, { onCleanup }) => {
      onCleanup(() => context.close());
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      if (who !== undefined && setUp.opens !== undefined) await openAs(page, who, setUp.opens);
      return { page, complaints };
    })
    .extend("page", { scope: "file" }, ({ tab }) => tab.page)
    .extend("complaints", { scope: "file" }, ({ tab }) => tab.complaints);
}

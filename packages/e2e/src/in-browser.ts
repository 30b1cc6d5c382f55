import { test } from "vitest";
import { browser } from "./browser.ts";
import { complaintsOf } from "./complaints.ts";
import { openAs, type Person } from "./sign-in.ts";

/** Who uses the browser, and which page is open when the first test of the file begins. */
interface SetUp<Who extends Person | undefined> {
  who: () => Promise<Who>;
  /** The path of a page that needs a session. It is opened and `who` signs in on the way. */
  opens?: string;
  /** Turns scripts off. */
  withoutScripts?: boolean;
}

/** For `who`: nobody is signed in. */
export const nobody = async () => undefined;

/**
 * An `it` whose tests share one page per file: `page` and its `context`, the person `who`, and `complaints`, the list of
 * what the browser has complained of so far. They are made for the first test that asks for them, so a failure to make
 * them fails that test with its message, and are closed after the file's last test.
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

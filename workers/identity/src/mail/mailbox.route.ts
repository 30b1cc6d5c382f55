import { Problem } from "@edgewise/chassis/problem";
import type { App } from "../app.ts";
import { emailsTo } from "./emails-to.ts";
import { devMailboxOn } from "./mail.ts";
import { mailboxPage } from "./mailbox-page.ts";

/**
 * `GET /dev/mail`: what would have been sent, newest first; `?to=` filters. HTML, or JSON for `Accept:
 * application/json`. Only if the development mailbox is on; it is not part of the public API, so it is not in the
 * OpenAPI document.
 */
export function mountMailbox(app: App): void {
  app.get("/dev/mail", async (c) => {
    if (!devMailboxOn(c.env)) throw new Problem("route.missing", "There is nothing at this address.");
    const emails = await emailsTo(c.var.ctx, c.req.query("to"));
    c.header("Cache-Control", "no-store");
    if (c.req.header("Accept")?.includes("application/json")) return c.json({ items: emails, next: null });
    const nonce = crypto.randomUUID();
    c.header(
      "Content-Security-Policy",
      `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
    );
    return c.html(mailboxPage(emails, nonce));
  });
}

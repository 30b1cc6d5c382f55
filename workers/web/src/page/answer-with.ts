import type { Context } from "hono";
import { documentOf } from "./document.tsx";
import type { Page } from "./page.ts";
import { policy } from "./policy.ts";
import type { WebEnv } from "./visit.ts";

/** The answer that a page becomes. What is not said to be kept is kept by nobody. */
export async function answerWith(
  c: Context<WebEnv>,
  page: Page,
  { isPrivate }: { isPrivate: boolean },
): Promise<Response> {
  const { locale, path, heard } = c.var;
  const origin = c.env.PUBLIC_ORIGIN;
  const html = await documentOf(page, { locale, origin, path, isPrivate });
  return new Response(html, {
    status: page.status ?? 200,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Language": locale.language,
      "Content-Security-Policy": policy(origin, c.env.R2_ACCOUNT_ID),
      "Cache-Control": isPrivate ? "private, no-store" : "no-store",
      // What everyone gets was asked for once, perhaps for someone else.
      ...(isPrivate && { "Server-Timing": `api;dur=${Math.round(heard.milliseconds)}` }),
    },
  });
}

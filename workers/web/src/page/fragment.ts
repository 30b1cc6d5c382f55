import { isProblem } from "@edgewise/client/api-problem";
import type { Handler } from "hono";
import type { Child } from "hono/jsx";
import { apiFor } from "./api.ts";
import { type Visit, visitOf, type WebEnv } from "./visit.ts";

const headers = { "Cache-Control": "private, no-store" };

/**
 * Answers with the personal part of a public page: HTML that the page puts in its place. Where nobody is signed in the
 * answer is 204, and the page keeps what it shows; as it does when there is nothing to say.
 */
export function fragment(load: (visit: Visit) => Promise<Child>): Handler<WebEnv> {
  return async (c) => {
    // Without a cookie there is nobody to ask about.
    if (!c.req.header("Cookie")) return c.body(null, 204, headers);
    try {
      const html = String((await load(visitOf(c, apiFor(c, "visitor")))) ?? "");
      return c.html(html, 200, headers);
    } catch (error) {
      if (isProblem(error, "auth.required", "auth.invalid")) return c.body(null, 204, headers);
      throw error;
    }
  };
}

import type { Handler } from "hono";
import { answerWith } from "./answer-with.ts";
import { apiFor } from "./api.ts";
import type { Page } from "./page.ts";
import { type Visit, visitOf, type WebEnv } from "./visit.ts";

/**
 * Answers with a page for this visitor alone, which no cache stores: the API is called with the visitor's session. Who
 * has to be signed in for it and is not goes to sign in, and comes back.
 */
export function privatePage(load: (visit: Visit) => Promise<Page | Response>): Handler<WebEnv> {
  return async (c) => {
    const page = await load(visitOf(c, apiFor(c, "visitor")));
    return page instanceof Response ? page : answerWith(c, page, { isPrivate: true });
  };
}

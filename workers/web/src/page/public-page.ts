import { contentTag } from "@edgewise/chassis/etag";
import type { Context, Handler } from "hono";
import { answerWith } from "./answer-with.ts";
import { apiFor } from "./api.ts";
import type { Page } from "./page.ts";
import { type Visit, visitOf, type WebEnv } from "./visit.ts";

const browsersAsk = "public, no-cache";
const edgeKeeps = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=86400";

/** A page that is the same for everyone. `partial` says that something is missing for now, so that it is not kept. */
export interface PublicPage extends Page {
  partial?: boolean;
}

/**
 * Answers with a page that is the same for everyone: the API is asked as nobody, and the edge keeps the page (RFC 9213)
 * until one of the cache groups of what the API said is invalidated (RFC 9875). What is personal comes as fragments.
 */
export function publicPage(load: (visit: Visit) => Promise<PublicPage | Response>): Handler<WebEnv> {
  return async (c) => {
    const page = await load(visitOf(c, apiFor(c, "nobody")));
    if (page instanceof Response) return page;
    const answer = await answerWith(c, page, { isPrivate: false });
    if (page.partial) answer.headers.set("Cache-Control", "no-store");
    else await keep(c, answer);
    return answer;
  };
}

/** A text that is the same for everyone and no page: a part of one, or what only programs read. */
export interface PublicText {
  text: string;
  type: string;
  partial?: boolean;
}

/** Answers with a text that is kept like a public page. */
export function publicText(load: (visit: Visit) => Promise<PublicText>): Handler<WebEnv> {
  return async (c) => {
    const { text, type, partial } = await load(visitOf(c, apiFor(c, "nobody")));
    const answer = new Response(text, { headers: { "Content-Type": type, "Cache-Control": "no-store" } });
    if (!partial) await keep(c, answer);
    return answer;
  };
}

async function keep(c: Context<WebEnv>, answer: Response): Promise<void> {
  const html = await answer.clone().arrayBuffer();
  answer.headers.set("ETag", await contentTag(html));
  answer.headers.set("Content-Length", String(html.byteLength));
  answer.headers.set("Cache-Control", browsersAsk);
  answer.headers.set("CDN-Cache-Control", edgeKeeps);
  if (c.var.heard.groups.size > 0) answer.headers.set("Cache-Groups", [...c.var.heard.groups].join(", "));
}

import { type Problem, problemResponse } from "@edgewise/chassis/problem";

const style =
  "body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem;color-scheme:light dark}";

/**
 * The answer to a problem when a page was requested and the Worker that renders pages is unavailable. Browsers get a
 * plain page, everything else problem details.
 */
export function problemPage(problem: Problem, request: Request, traceId: string): Response {
  const answer = problemResponse(problem, traceId);
  if (!request.headers.get("Accept")?.includes("text/html")) return answer;
  const nonce = crypto.randomUUID();
  const headers = new Headers(answer.headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set(
    "Content-Security-Policy",
    `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  return new Response(pageOf(problem, traceId, nonce), { status: answer.status, headers });
}

/** The sentences are ours, but they may quote what a visitor sent. */
function pageOf({ message }: Problem, traceId: string, nonce: string): string {
  const text = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Edgewise</title><style nonce="${nonce}">${style}</style></head><body><main><h1>Not available right now</h1><p>${text}</p><p><a href="">Try again</a></p><p><small>${traceId}</small></p></main></body></html>`;
}

import { type Problem, problemResponse } from "@edgewise/chassis/problem";

const style =
  "body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem;color-scheme:light dark}";

/**
 * The answer to a problem where a page was wanted and the Worker that makes pages could not be asked. Browsers get a
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

/** Problems are sentences of our own, but what they quote may be a visitor's. */
function pageOf({ message }: Problem, traceId: string, nonce: string): string {
  const text = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Edgewise</title><style nonce="${nonce}">${style}</style></head><body><main><h1>Not available right now</h1><p>${text}</p><p><a href="">Try again</a></p><p><small>${traceId}</small></p></main></body></html>`;
}

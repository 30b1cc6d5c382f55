import { type App, newApp } from "../src/app.ts";
import type { Env } from "../src/env.ts";

/** Where pages under test are. */
export const site = "https://edgewise.test";

/** What the API answers: JSON, or an answer of any kind made for the request. */
export type Answers = Record<string, unknown | ((request: Request) => Response | Promise<Response>)>;

/** A refusal as the API gives it (RFC 9457). */
export function refused(code: string, status: number, more: object = {}): () => Response {
  const body = {
    type: `urn:problem:edgewise:${code}`,
    title: code,
    status,
    detail: code,
    code,
    traceId: "0".repeat(32),
    ...more,
  };
  return () => Response.json(body, { status, headers: { "Content-Type": "application/problem+json" } });
}

/**
 * The pages over an API that answers what a test says, by method and path: `"GET /v1/me": { name: "Ada" }`. What it does
 * not name is 404. `asked` are the requests that reached it. Requests carry a cookie unless they say otherwise.
 */
export function pages(answers: Answers = {}, app: App = newApp()) {
  const asked: Request[] = [];
  const env: Env = {
    PUBLIC_ORIGIN: site,
    ASSETS: { fetch: async () => new Response("a file") },
    API: {
      fetch: async (input, init) => {
        const request = new Request(input as RequestInfo, init as RequestInit);
        asked.push(request.clone());
        const answer =
          answers[`${request.method} ${new URL(request.url).pathname}`] ?? refused("resource.missing", 404);
        return typeof answer === "function" ? answer(request) : Response.json(answer);
      },
    },
  };
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = { Cookie: "session=x", ...(init.headers as Record<string, string>) };
    return app.request(site + path, { ...init, headers }, env);
  };
  /** Sends a form as a browser would. */
  const submit = (path: string, fields: Record<string, string>) =>
    request(path, { method: "POST", body: new URLSearchParams(fields), headers: { Origin: site } });
  return { request, submit, asked };
}

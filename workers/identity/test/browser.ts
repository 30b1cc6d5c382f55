import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import type { Answer } from "@edgewise/testkit/client";
import type { App } from "../src/app.ts";
import { operations } from "../src/auth/operations/all.ts";
import type { Env } from "../src/context.ts";

type Init = { body?: unknown; headers?: Record<string, string> };

/** What a browser does about identity: it keeps cookies and names the origin of what it sends. */
export interface Browser {
  cookies: Map<string, string>;
  get(path: string, init?: Init): Promise<Answer>;
  post(path: string, body?: unknown, init?: Init): Promise<Answer>;
  send(method: string, path: string, init?: Init): Promise<Answer>;
  /** Follows a link out of a mail. */
  follow(link: string): Promise<Answer>;
}

/** A browser of one person, with no cookies yet. */
export function newBrowser(app: App, env: Env): Browser {
  const cookies = new Map<string, string>();
  const send: Browser["send"] = async (method, path, { body, headers } = {}) => {
    const execution = createExecutionContext();
    const request = {
      method,
      headers: {
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...(cookies.size > 0 && { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
        ...(method !== "GET" && { Origin: env.PUBLIC_ORIGIN }),
        "X-Forwarded-For": "203.0.113.7",
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    const response = await app.request(path, request, env, execution);
    const text = await response.text();
    await waitOnExecutionContext(execution);
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    const isJson = /[/+]json/.test(response.headers.get("Content-Type") ?? "");
    const answer = {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text,
    };
    checkContract(method, path, answer);
    return answer;
  };
  return {
    cookies,
    send,
    get: (path, init) => send("GET", path, init),
    post: (path, body, init) => send("POST", path, { ...init, body: body ?? {} }),
    follow: (link) => {
      const url = new URL(link);
      return send("GET", `${url.pathname}${url.search}`);
    },
  };
}

/** Every success of an operation has to be what the OpenAPI document says. */
function checkContract(method: string, path: string, { status, body }: Answer): void {
  const name = new URL(path, "http://localhost").pathname.replace("/v1/auth", "");
  const operation = operations.find(
    (each) =>
      each.method === method.toLowerCase() && new RegExp(`^${each.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(name),
  );
  if (!operation || status >= 300) return;
  if (operation.answer === null)
    throw new Error(`${operation.operationId} is documented as a redirect, got ${status}.`);
  const parsed = operation.answer.safeParse(body);
  if (!parsed.success) throw new Error(`${operation.operationId} answers otherwise than documented: ${parsed.error}`);
}

function keep(cookies: Map<string, string>, header: string): void {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
  if (value === "" || /max-age=0/i.test(header)) cookies.delete(name);
  else cookies.set(name, value);
}

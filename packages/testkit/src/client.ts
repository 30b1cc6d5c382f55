import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { isSafe } from "@edgewise/chassis/methods";
import type { ProblemCode } from "@edgewise/contracts/problem-codes";
import { accessToken, type TestPerson } from "./people.ts";

/** The response. `body` is parsed if it is JSON, otherwise text. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer should hold, and fails if it does not
  body: any;
}

/** The problem code of an answer, or undefined if it is not a problem. */
export function codeOf(answer: Answer): ProblemCode | undefined {
  const isProblem = answer.headers.get("Content-Type")?.startsWith("application/problem+json");
  return isProblem ? answer.body.code : undefined;
}

type Send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

export interface Client {
  send: Send;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, headers?: Record<string, string>): Promise<Answer>;
}

interface Requestable<E> {
  request(path: string, init: RequestInit, env: E, execution: ExecutionContext): Response | Promise<Response>;
}

/** Lines that a service logged of a key that it took and did not keep. */
const lostKeys: string[] = [];
const logged = console.error;
console.error = (...said: unknown[]) => {
  lostKeys.push(
    ...said.filter((line) => typeof line === "string" && line.includes('"idempotency.key-lost"')).map(String),
  );
  logged(...said);
};

/**
 * Calls a service's app inside workerd. `client()` is anonymous, `client(person)` signed in. A call returns when its
 * deferred work is done too. Every write has an Idempotency-Key of its own unless the call names one or `keys` is
 * false; throws when the service took it and kept nothing under it.
 */
export function clientOf<E extends object>(
  app: Requestable<E>,
  env: E,
  { keys = true }: { keys?: boolean } = {},
): (who?: TestPerson) => Client {
  return (who) => {
    const send: Send = async (method, path, body, headers = {}) => {
      const execution = createExecutionContext();
      const isText = typeof body === "string" || body instanceof Uint8Array || body instanceof ReadableStream;
      const request: RequestInit = {
        method,
        headers: {
          ...(body !== undefined && !isText && { "Content-Type": "application/json" }),
          ...(keys && !isSafe(method) && { "Idempotency-Key": crypto.randomUUID() }),
          ...(who && { Authorization: `Bearer ${await accessToken(who)}` }),
          ...headers,
        },
        ...(body !== undefined && { body: isText ? (body as BodyInit) : JSON.stringify(body) }),
      };
      const response = await app.request(path, request, env, execution);
      const text = await response.text();
      await waitOnExecutionContext(execution);
      if (lostKeys.length > 0) throw new Error(`A success kept no Idempotency-Key: ${lostKeys.splice(0).join()}`);
      const isJson = /[/+]json/.test(response.headers.get("Content-Type") ?? "");
      return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
    };
    return {
      send,
      get: (path, headers) => send("GET", path, undefined, headers),
      post: (path, body, headers) => send("POST", path, body, headers),
      put: (path, body, headers) => send("PUT", path, body, headers),
      patch: (path, body, headers) => send("PATCH", path, body, headers),
      delete: (path, headers) => send("DELETE", path, undefined, headers),
    };
  };
}

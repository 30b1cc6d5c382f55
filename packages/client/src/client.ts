import { type Answer, answerIn } from "./answer.ts";
import { attempt, type RetryPolicy, type Send } from "./attempts.ts";
import { newDeadline } from "./deadline.ts";
import type { DataOf, ItemOf, ListPath, Method, OptionsArgument, PathOf, ReadablePath } from "./operations.ts";
import { itemsOf, pagesOf } from "./pages.ts";
import { addressOf, type Call, requestOf } from "./request.ts";

/**
 * Where the platform is, how to reach it, and as whom. By default calls are retried twice, after pauses of at most 4 s.
 */
export interface ClientOptions extends Partial<RetryPolicy> {
  /** The platform's origin. Leave it out on a page of the platform itself. */
  baseUrl?: string;
  /** How requests are sent, such as `(url, init) => env.GATEWAY.fetch(url, init)`. The global `fetch` otherwise. */
  fetch?: Send;
  /** Sent with every call, or a function that returns them for each: credentials, `traceparent`, a language. */
  headers?: Record<string, string> | (() => Record<string, string>);
  /** For one call with all its retries and pauses. 30 s by default. */
  timeoutMs?: number;
}

/** One method of the API: resolves to what the operation answers, typed by its path. Rejects with `ApiProblem`. */
export type CallOf<M extends Method> = <P extends ReadablePath<M>>(
  path: P,
  ...options: OptionsArgument<P, M>
) => Promise<DataOf<P, M>>;

/** The whole API, by method and path as its OpenAPI document names them. Every call rejects with `ApiProblem`. */
export interface Client {
  get: CallOf<"get">;
  put: CallOf<"put">;
  post: CallOf<"post">;
  patch: CallOf<"patch">;
  delete: CallOf<"delete">;
  /** The same with the entity tag and the answer's headers. */
  ask<M extends Method, P extends ReadablePath<M>>(
    method: M,
    path: P,
    ...options: OptionsArgument<P, M>
  ): Promise<Answer<DataOf<P, M>>>;
  /** The raw response with its body unread: for media, for 304, and for redirects that your `fetch` does not follow. */
  send<M extends Method, P extends PathOf<M>>(method: M, path: P, ...options: OptionsArgument<P, M>): Promise<Response>;
  /** A list, page by page, to its end. The next page is asked for when it is wanted. */
  pages<P extends ListPath>(path: P, ...options: OptionsArgument<P, "get">): AsyncGenerator<DataOf<P, "get">, void>;
  /** A list, item by item, to its end. */
  items<P extends ListPath>(path: P, ...options: OptionsArgument<P, "get">): AsyncGenerator<ItemOf<P>, void>;
}

/**
 * A client of the Edgewise API. Calls that are harmless to repeat are retried automatically; every write carries an
 * `Idempotency-Key` that stays the same across its retries.
 *
 * @example
 * const api = newClient({ baseUrl: "https://learn.example", headers: { Authorization: `Bearer ${key}` } });
 *
 * const course = await api.get("/v1/courses/{idOrSlug}", { path: { idOrSlug: "sql-for-everyone" } });
 * const { data, etag } = await api.ask("get", "/v1/me");
 * await api.patch("/v1/me", { body: { bio: "Writes programs for engines." }, ifMatch: etag });
 */
export function newClient(options: ClientOptions = {}): Client {
  const reach = reaching(options);
  const ask = async (method: Method, template: string, given?: Partial<Call>) => {
    const { answer, deadline } = reach({ ...given, method, template });
    return answer.then((response) => answerIn(response, deadline.signal)).finally(deadline.end);
  };
  const send = async (method: Method, template: string, given?: Partial<Call>) => {
    const { answer, deadline } = reach({ ...given, method, template });
    // The body is still to be read, and the caller's signal must be able to end that.
    return answer.finally(deadline.stopClock);
  };
  const verb = (method: Method) => async (template: string, given?: Partial<Call>) =>
    (await ask(method, template, given)).data;
  const get = verb("get");
  return asDocumented({
    get,
    put: verb("put"),
    post: verb("post"),
    patch: verb("patch"),
    delete: verb("delete"),
    ask,
    send,
    pages: (template: string, given?: Partial<Call>) => pagesOf((query) => get(template, { ...given, query }), given),
    items: (template: string, given?: Partial<Call>) => itemsOf((query) => get(template, { ...given, query }), given),
  });
}

/** Sends calls according to the options. A call that cannot be encoded throws a TypeError before anything is sent. */
function reaching({ baseUrl = "", headers = {}, timeoutMs = 30_000, ...options }: ClientOptions) {
  const send: Send = options.fetch ?? ((url, init) => fetch(url, init));
  const { retries = 2, baseMs = 250, pauseMaxMs = 4_000 } = options;
  return (call: Call) => {
    const url = addressOf(baseUrl, call);
    const init = requestOf(call, typeof headers === "function" ? headers() : headers);
    const deadline = newDeadline(call.timeoutMs ?? timeoutMs, call.signal);
    const retryPolicy = { retries: call.retries ?? retries, baseMs, pauseMaxMs };
    return { answer: attempt(send, url, init, retryPolicy, deadline), deadline };
  };
}

/** The one cast between the runtime, which knows no operations, and the types, which know them all. */
function asDocumented(client: Record<keyof Client, unknown>): Client {
  return client as Client;
}

import fetchCookie from "fetch-cookie";
import { anyAddress } from "./address.ts";
import { linkFor } from "./mailbox.ts";
import { origin } from "./platform.ts";

/** What came back; `body` is parsed JSON when the answer is JSON, otherwise text. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a journey reads whatever the answer should hold, and fails if it does not
  body: any;
}

type Headed = Record<string, string>;

/** Somebody with a browser's manners: keeps cookies and says which page a request comes from. */
export interface Visitor {
  name: string;
  email: string;
  password: string;
  send(method: string, path: string, body?: unknown, headers?: Headed): Promise<Answer>;
  get(path: string, headers?: Headed): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Headed): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Headed): Promise<Answer>;
  patch(path: string, body?: unknown, headers?: Headed): Promise<Answer>;
  delete(path: string, headers?: Headed): Promise<Answer>;
}

/** A new visitor, not signed in. */
export function visitor(name = "Visitor"): Visitor {
  const browse = fetchCookie(fetch);
  const address = anyAddress();
  const send: Visitor["send"] = async (method, path, body, headers = {}) => {
    const raw = typeof body === "string" || body instanceof Uint8Array;
    const response = await browse(new URL(path, origin()), {
      method,
      redirect: "manual",
      headers: {
        ...(method !== "GET" && method !== "HEAD" && { Origin: origin() }),
        ...address,
        ...(body !== undefined && !raw && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /[/+]json/.test(response.headers.get("Content-Type") ?? "");
    return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
  };
  return {
    name,
    email: `${crypto.randomUUID()}@journeys.example`,
    password: `correct horse ${crypto.randomUUID()}`,
    send,
    get: (path, headers) => send("GET", path, undefined, headers),
    post: (path, body, headers) => send("POST", path, body, headers),
    put: (path, body, headers) => send("PUT", path, body, headers),
    patch: (path, body, headers) => send("PATCH", path, body, headers),
    delete: (path, headers) => send("DELETE", path, undefined, headers),
  };
}

/** The answer of a step that has to succeed. Throws with what the platform said when it does not. */
export async function ok(step: Promise<Answer>): Promise<Answer> {
  const answer = await step;
  if (answer.status >= 400) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

/** Registers, follows the link in the mail, and signs in. */
export async function learner(name = "Lee Learner"): Promise<Visitor> {
  const who = visitor(name);
  const { email, password } = who;
  await ok(who.post("/v1/auth/sign-up/email", { name, email, password }));
  await ok(who.get(await linkFor(email)));
  await ok(who.post("/v1/auth/sign-in/email", { email, password }));
  return who;
}

/** A learner who has become a creator. */
export async function creator(name = "Cleo Creator"): Promise<Visitor> {
  const who = await learner(name);
  await ok(who.put("/v1/me/roles/creator"));
  return who;
}

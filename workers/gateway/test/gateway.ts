import { memoryStore, noStore } from "@edgewise/edge-cache/memory-store";
import { type Client, clientOf } from "@edgewise/testkit/client";
import { identityPeer, type TestPerson, testIssuer } from "@edgewise/testkit/people";
import { newApp } from "../src/app.ts";
import type { Env, Upstream } from "../src/env.ts";

/** Where the gateway under test is reached. */
export const site = "https://edgewise.test";
export const cookieName = "__Host-edgewise.session_token";

/** A service that answers with its name, and keeps what it was sent. */
export function service(name: string, seen: Request[] = []): Upstream {
  return {
    fetch: async (input) => {
      const request = new Request(input);
      seen.push(request);
      return Response.json({ service: name });
    },
  };
}

/** A rate limit that allows each key so many calls, and keeps the keys. */
export function limiter(allows = Number.POSITIVE_INFINITY, keys: string[] = []): RateLimit {
  return {
    limit: async ({ key }) => {
      keys.push(key);
      return { success: keys.filter((other) => other === key).length <= allows };
    },
  };
}

/** The gateway over faked services. `seen` are the requests that reached them. */
export function gateway(over: Partial<Env> = {}, now: () => number = Date.now) {
  const seen: Request[] = [];
  const env: Env = {
    PUBLIC_ORIGIN: site,
    TOKEN_ISSUER: testIssuer,
    CORS_ORIGINS: "",
    IDENTITY: service("identity", seen),
    IDENTITY_RPC: identityPeer(),
    CONTENT: service("content", seen),
    CONTENT_RPC: { health: async () => ({ ok: true, checks: {} }) },
    WEB: service("web", seen),
    ASSETS: service("assets"),
    RATE_READ: limiter(),
    RATE_WRITE: limiter(),
    RATE_AUTH: limiter(),
    RATE_SEARCH: limiter(),
    RATE_UPLOAD: limiter(),
    RATE_MEDIA: limiter(),
    ...over,
  };
  const limits = { bytesMax: 1_000_000, entryBytesMax: 100_000, trustSeconds: 1_000_000, clock: now };
  const app = newApp({ now, store: memoryStore(noStore, limits) });
  const ofPath = clientOf(app, env);
  const at = (who?: TestPerson): Client["send"] => {
    const { send } = ofPath(who);
    return (method, path, body, headers) => send(method, new URL(path, site).href, body, headers);
  };
  /** The answer itself, whose body may still be streaming. */
  const raw = async (path: string, init: RequestInit = {}) => app.request(new URL(path, site).href, init, env);
  return { send: at(), as: at, raw, seen };
}

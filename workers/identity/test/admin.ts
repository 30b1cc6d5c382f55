import { env } from "cloudflare:workers";
import { type Client, clientOf } from "@edgewise/testkit/client";
import { signedInAccount } from "./accounts.ts";
import { type Account, accessTokenOf, app, testEnv } from "./factories.ts";

/** An account with a client that sends its access token, as the gateway would. */
export interface Caller extends Account {
  client: Client;
}

/** Somebody who calls routes of this service that are none of the authentication library. */
export async function caller(account: Account): Promise<Caller> {
  const { token } = await accessTokenOf(account);
  const anonymous = clientOf(app, testEnv)();
  const authorized: Client["send"] = (method, path, body, headers) =>
    anonymous.send(method, path, body, { Authorization: `Bearer ${token}`, ...headers });
  const client: Client = {
    send: authorized,
    get: (path, headers) => authorized("GET", path, undefined, headers),
    post: (path, body, headers) => authorized("POST", path, body, headers),
    put: (path, body, headers) => authorized("PUT", path, body, headers),
    patch: (path, body, headers) => authorized("PATCH", path, body, headers),
    delete: (path, headers) => authorized("DELETE", path, undefined, headers),
  };
  return { ...account, client };
}

/** An admin who is signed in, or with `promote: false` the same person as a learner. */
export async function admin({ promote = true } = {}): Promise<Caller> {
  const account = await signedInAccount();
  if (promote) await env.DB.prepare("UPDATE users SET role = 'learner,admin' WHERE id = ?").bind(account.userId).run();
  return caller(account);
}

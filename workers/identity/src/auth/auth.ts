import { betterAuth } from "better-auth/minimal";
import type { Env } from "../context.ts";
import { authOptions } from "./options.ts";
import { oidcPlugins, oidcProviderIds } from "./providers.ts";

/** The authentication library, set up for this service. */
export type Auth = ReturnType<typeof newAuth>;

const known = new WeakMap<Env, Auth>();
const federated = new WeakMap<Env, Auth>();

/** One instance an isolate: setting it up costs several milliseconds, and it holds no state of a request. */
export function authOf(env: Env): Auth {
  let auth = known.get(env);
  if (!auth) {
    auth = newAuth(env);
    known.set(env, auth);
  }
  return auth;
}

/**
 * The same with the OpenID Connect issuers, whose metadata is fetched from them: only sign-in with a provider waits for
 * that. An issuer that does not answer is asked again with the next request.
 */
export async function federatedAuthOf(env: Env): Promise<Auth> {
  const wanted = oidcProviderIds(env);
  if (wanted.length === 0) return authOf(env);
  const ready = federated.get(env);
  if (ready) return ready;
  const auth = newAuth(env, oidcPlugins(env));
  const { socialProviders } = await auth.$context;
  const found = new Set(socialProviders.map(({ id }) => id));
  if (wanted.every((id) => found.has(id))) federated.set(env, auth);
  return auth;
}

function newAuth(env: Env, more: ReturnType<typeof oidcPlugins> = []) {
  return betterAuth(authOptions(env, more));
}

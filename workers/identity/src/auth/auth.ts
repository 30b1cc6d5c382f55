import { betterAuth } from "better-auth";
import type { Env } from "../context.ts";
import { authOptions } from "./options.ts";

/** The authentication library, set up for this service. */
export type Auth = ReturnType<typeof newAuth>;

const known = new WeakMap<Env, Auth>();

/** One instance an isolate: setting it up costs several milliseconds and holds nothing of any request. */
export function authOf(env: Env): Auth {
  let auth = known.get(env);
  if (!auth) {
    auth = newAuth(env);
    known.set(env, auth);
  }
  return auth;
}

function newAuth(env: Env) {
  return betterAuth(authOptions(env));
}

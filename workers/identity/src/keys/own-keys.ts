import type { IdentityRpc } from "@edgewise/contracts/rpc/identity";
import { drizzle } from "drizzle-orm/d1";
import type { Env } from "../context.ts";
import { publicKeys } from "./signing-keys.ts";

/** The key set straight from this service's database: identity verifies the tokens sent to it without asking anyone. */
export function ownKeys(env: Env): Pick<IdentityRpc, "jwks"> {
  return { jwks: () => publicKeys({ db: drizzle(env.DB) }) };
}

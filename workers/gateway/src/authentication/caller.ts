import type { Credential } from "@edgewise/contracts/rpc/identity";

/** Who sends the request, as far as the gateway has found out. */
export type Caller =
  | { kind: "anonymous" }
  /** Identity could not be asked; only for a facade, which then shows what anybody may see. */
  | { kind: "unknown" }
  /** `credential` is what was exchanged for the access token, where one was. */
  | { kind: "user"; userId: string; accessToken: string; credential?: Credential }
  /** A browser's session that identity reads for itself, on its own routes. */
  | { kind: "session"; credential: Credential };

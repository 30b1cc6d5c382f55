import type { Credential } from "@edgewise/contracts/rpc/identity";

/** Who sends the request, as far as the gateway has found out. */
export type Caller =
  | { kind: "anonymous" }
  /** `credential` is what was exchanged for the access token, where one was. */
  | { kind: "user"; userId: string; accessToken: string; credential?: Credential }
  /** A browser's session that identity reads for itself, on its own routes. */
  | { kind: "session"; credential: Credential };

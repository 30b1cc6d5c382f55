import type { Credential } from "@edgewise/contracts/rpc/identity";

/** The caller, as far as the gateway knows. */
export type Caller =
  | { kind: "anonymous" }
  /** Identity did not answer; only on facade routes, which then show what anyone may see. */
  | { kind: "unknown" }
  /** `credential` is what was exchanged for the access token, if it was exchanged. */
  | { kind: "user"; userId: string; accessToken: string; credential?: Credential }
  /** A browser's session that identity reads for itself, on its own routes. */
  | { kind: "session"; credential: Credential };

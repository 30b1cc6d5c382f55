import type { BaseCtx, BaseEnv } from "@edgewise/chassis/context";
import type { IdentityRpc } from "@edgewise/contracts/rpc/identity";

/** The bindings in wrangler.toml. */
export interface Env extends BaseEnv {
  PUBLIC_ORIGIN: string;
  MEDIA: R2Bucket;
  IDENTITY: IdentityRpc;
}

/** Everything a verb of this service may touch. */
export interface Ctx extends BaseCtx {
  media: R2Bucket;
  identity: IdentityRpc;
}

/** Adds this service's stores and peers to the shared context. */
export function newCtx(base: BaseCtx, env: Env): Ctx {
  return { ...base, media: env.MEDIA, identity: env.IDENTITY };
}

import type { BaseCtx, BaseEnv } from "@edgewise/chassis/context";

/** The bindings in wrangler.toml. */
export interface Env extends BaseEnv {
  PUBLIC_ORIGIN: string;
  /** Roles that a person may take for themselves, separated by commas. */
  SELF_SERVICE_ROLES?: string;
}

/** Everything a verb of this service may touch. */
export interface Ctx extends BaseCtx {
  env: Env;
}

/** Adds this service's settings to the shared context. */
export function newCtx(base: BaseCtx, env: Env): Ctx {
  return { ...base, env };
}

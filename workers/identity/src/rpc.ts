import { WorkerEntrypoint } from "cloudflare:workers";
import { baseCtx } from "@edgewise/chassis/context";
import { healthOf } from "@edgewise/chassis/health";
import { traceFrom } from "@edgewise/chassis/trace";
import type { Call, Health } from "@edgewise/contracts/rpc/call";
import type { Credential, Exchanged, IdentityRpc, JsonWebKeySet, Person } from "@edgewise/contracts/rpc/identity";
import { exchange } from "./auth/exchange.ts";
import { type Ctx, type Env, newCtx } from "./context.ts";
import { publicKeys } from "./keys/signing-keys.ts";
import { people } from "./profile/people.ts";

/** What other Workers may ask identity. */
export class Identity extends WorkerEntrypoint<Env> implements IdentityRpc {
  async health(_call: Call): Promise<Health> {
    return healthOf({ database: () => this.env.DB.prepare("SELECT 1").first() });
  }

  async jwks(call: Call): Promise<JsonWebKeySet> {
    return publicKeys(this.#ctx(call));
  }

  async exchange({ credential, ...call }: Call & { credential: Credential }): Promise<Exchanged | null> {
    return exchange(this.#ctx(call), credential);
  }

  async people({ ids, ...call }: Call & { ids: string[] }): Promise<Person[]> {
    return people(this.#ctx(call), ids);
  }

  #ctx(call: Call): Ctx {
    const waitUntil = (work: Promise<unknown>) => this.ctx.waitUntil(work);
    return newCtx(
      baseCtx({ service: "identity", env: this.env, trace: traceFrom(call), deadline: call.deadline, waitUntil }),
      this.env,
    );
  }
}

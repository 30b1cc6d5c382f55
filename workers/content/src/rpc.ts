import { WorkerEntrypoint } from "cloudflare:workers";
import { healthOf } from "@edgewise/chassis/health";
import type { Call, Health } from "@edgewise/contracts/rpc/call";
import type { ContentRpc } from "@edgewise/contracts/rpc/content";
import type { Env } from "./context.ts";

/** What other Workers may ask content. */
export class Content extends WorkerEntrypoint<Env> implements ContentRpc {
  async health(_call: Call): Promise<Health> {
    return healthOf({ database: () => this.env.DB.prepare("SELECT 1").first() });
  }
}

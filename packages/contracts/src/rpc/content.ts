import type { Call, Health } from "./call.ts";

/** What other Workers may ask content. Every method is safe to retry. */
export interface ContentRpc {
  health(call: Call): Promise<Health>;
}

import { pascal } from "../names.ts";

/** `src/index.ts`: the Worker. */
export function index(service: string): string {
  return `import { baseCtx } from "@edgewise/chassis/context";
import { sweep } from "@edgewise/chassis/sweep";
import { newTrace } from "@edgewise/chassis/trace";
import { newApp } from "./app.ts";
import { consumeInbox } from "./consumer.ts";
import type { Env } from "./context.ts";

export { ${pascal(service)} } from "./rpc.ts";

const app = newApp();

export default {
  fetch: app.fetch,
  queue: consumeInbox,
  async scheduled(_controller, env, execution) {
    const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
    await sweep(baseCtx({ service: "${service}", env, trace: newTrace(), waitUntil }));
  },
} satisfies ExportedHandler<Env>;
`;
}

/** `src/app.ts` without a route; verbs mount theirs. */
export function app(service: string): string {
  return `import { type App as ChassisApp, newApp as newChassisApp } from "@edgewise/chassis/app";
import { type Ctx, type Env, newCtx } from "./context.ts";

export type App = ChassisApp<Ctx, Env>;

/** The public HTTP interface of ${service}. Tests may pass a clock. */
export function newApp(seams: { now?: () => number } = {}): App {
  const app: App = newChassisApp({ service: "${service}", context: newCtx, identity: (env) => env.IDENTITY, ...seams });
  return app;
}
`;
}

/** `src/context.ts`. */
export function context(): string {
  return `import type { BaseCtx, BaseEnv } from "@edgewise/chassis/context";
import type { IdentityRpc } from "@edgewise/contracts/rpc/identity";

/** The bindings in wrangler.toml. */
export interface Env extends BaseEnv {
  IDENTITY: IdentityRpc;
}

/** Everything a verb of this service may touch. */
export interface Ctx extends BaseCtx {
  identity: IdentityRpc;
}

/** Adds this service's peers to the shared context. */
export function newCtx(base: BaseCtx, env: Env): Ctx {
  return { ...base, identity: env.IDENTITY };
}
`;
}

/** `src/consumer.ts`: the inbox queue, with a handler for each event that names this service as a hearer. */
export function consumer(service: string): string {
  return `import { baseCtx } from "@edgewise/chassis/context";
import { consume } from "@edgewise/chassis/inbox";
import { type Ctx, type Env, newCtx } from "./context.ts";

/** What ${service} does with the events it hears. */
export async function consumeInbox(batch: MessageBatch, env: Env, execution: ExecutionContext): Promise<void> {
  const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
  await consume<"${service}", Ctx>(batch, (trace) => newCtx(baseCtx({ service: "${service}", env, trace, waitUntil }), env), {});
}
`;
}

/** `src/rpc.ts`. */
export function rpc(service: string): string {
  const name = pascal(service);
  return `import { WorkerEntrypoint } from "cloudflare:workers";
import { healthOf } from "@edgewise/chassis/health";
import type { Call, Health } from "@edgewise/contracts/rpc/call";
import type { ${name}Rpc } from "@edgewise/contracts/rpc/${service}";
import type { Env } from "./context.ts";

/** What other Workers may ask ${service}. */
export class ${name} extends WorkerEntrypoint<Env> implements ${name}Rpc {
  async health(_call: Call): Promise<Health> {
    return healthOf({ database: () => this.env.DB.prepare("SELECT 1").first() });
  }
}
`;
}

/** `contracts/rpc/<service>.ts`. */
export function rpcContract(service: string): string {
  return `import type { Call, Health } from "./call.ts";

/** What other Workers may ask ${service}. Every method is safe to retry. */
export interface ${pascal(service)}Rpc {
  health(call: Call): Promise<Health>;
}
`;
}

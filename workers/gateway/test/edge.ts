import { readFileSync } from "node:fs";
import { Agent, type IncomingMessage, type RequestOptions, request } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ServiceName } from "@edgewise/contracts/services";
import { identityPeer } from "@edgewise/testkit/people";
import { slowness } from "@edgewise/testkit/time-limits";
import { parse } from "smol-toml";
import { createTestHarness } from "wrangler";
import { waitsIn } from "../src/waits.ts";
import type { Fault } from "./fixture/fault.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url).href);
const JWKS = JSON.stringify(await identityPeer().jwks({ traceparent: "" }));

function fixture(name: string, file = "service") {
  const main = `workers/gateway/test/fixture/${file}.ts`;
  return { config: { name, main, compatibility_date: "2026-11-01", vars: { JWKS } } };
}

/**
 * How much of its usual waits the gateway of a test waits: enough for a service that is well to answer on a machine as
 * busy as this one.
 */
const percent = Math.min(100, Math.ceil(20 * slowness));
/** How long that gateway waits for others. */
export const waits = waitsIn({ WAITS_PERCENT: String(percent) });

/** The gateway's own configuration, with shorter waits. */
function gatewayConfig(): Record<string, unknown> & { vars: object } {
  const { vars, ...config } = parse(readFileSync(join(root, "wrangler.toml"), "utf8"));
  return { ...config, vars: { ...(vars as object), WAITS_PERCENT: String(percent) } };
}

/** The real gateway with its own configuration, in front of stand-ins. */
export function edge() {
  return createTestHarness({
    root,
    workers: [
      { config: gatewayConfig() },
      ...["edgewise-identity", "edgewise-content", "edgewise-web"].map((name) => fixture(name)),
    ],
  });
}

/** The real gateway and the real content, with a stand-in for identity. Content's database is still empty of tables. */
export function edgeOfContent() {
  return createTestHarness({ root, workers: [{ config: gatewayConfig() }, ...aroundContent()] });
}

/** The same with the gateway in two data centres: isolates and stores of their own, one ledger. */
export function twoCentres() {
  const workers = [{ config: gatewayConfig() }, { config: secondCentre() }, ...aroundContent()];
  return createTestHarness({ root, workers });
}

/** The stand-in for identity can send what identity says to content's inbox. */
function aroundContent() {
  const identity = fixture("edgewise-identity");
  const queues = { producers: [{ binding: "INBOX_CONTENT", queue: "edgewise-content-inbox" }] };
  return [
    { config: { ...identity.config, queues } },
    fixture("edgewise-web"),
    { configPath: "workers/content/wrangler.toml" },
  ];
}

/** The gateway's own configuration, for a Worker that keeps answers elsewhere and asks the first one's ledger. */
function secondCentre(): Record<string, unknown> {
  const { queues: _, migrations: __, ...config } = gatewayConfig();
  return {
    ...config,
    name: "edgewise-gateway-second",
    main: "workers/gateway/test/fixture/second-centre.ts",
    durable_objects: {
      bindings: [{ name: "LEDGER", class_name: "EdgeLedger", script_name: "edgewise-gateway" }],
    },
  };
}

/** The real gateway in front of services that can be told to fail. */
export function faultyEdge() {
  const workers = ["edgewise-identity", "edgewise-content", "edgewise-web"].map((name) => fixture(name, "faulty"));
  const server = createTestHarness({ root, workers: [{ config: gatewayConfig() }, ...workers] });
  /** Sets how a service behaves; gives how often it was asked since this was last said. */
  const set = async (service: ServiceName, fault: Fault): Promise<number> => {
    const answer = await server.getWorker(`edgewise-${service}`).fetch(`http://fixture/fault/${fault}`);
    return ((await answer.json()) as { asked: number }).asked;
  };
  return { server, set };
}

/** Everything real but identity, and something between the edge and each service that can be told to fail. */
export function brokenPlatform() {
  const real = (name: string) => ({ ...parse(readFileSync(join(root, `workers/${name}/wrangler.toml`), "utf8")) });
  const between = (name: string, entrypoint: string) => ({
    config: {
      ...fixture(`edgewise-${name}`, "between").config,
      services: [
        { binding: "REAL", service: `real-${name}` },
        { binding: "REAL_RPC", service: `real-${name}`, entrypoint },
      ],
    },
  });
  const { queues: _, triggers: __, d1_databases: ____, ...content } = real("content");
  const databases = [{ binding: "DB", database_id: "broken-platform", migrations_dir: "migrations/content" }];
  const { build: ___, ...web } = real("web");
  const assets = { directory: "workers/web/assets", binding: "ASSETS", run_worker_first: true };
  const server = createTestHarness({
    root,
    workers: [
      { config: gatewayConfig() },
      { config: { ...web, name: "edgewise-web", main: "workers/web/src/index.ts", assets } },
      between("identity", "Identity"),
      between("content", "Content"),
      fixture("real-identity"),
      { config: { ...content, name: "real-content", main: "workers/content/src/index.ts", d1_databases: databases } },
    ],
  });
  const set = async (service: ServiceName, fault: Fault): Promise<void> => {
    await server.getWorker(`edgewise-${service}`).fetch(`http://fixture/fault/${fault}`);
  };
  return { server, set };
}

/** One connection that is kept open: a request on it tells whether it found the connection still usable. */
export function connection(url: URL) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const begin = (path: string, options: RequestOptions = {}) => {
    const outgoing = request(new URL(path, url).href, { ...options, agent });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once("response", resolve).once("error", reject);
    });
    return { outgoing, answer };
  };
  return { begin, close: () => agent.destroy() };
}

/** The whole body of an answer as text. */
export async function textOf(answer: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of answer.setEncoding("utf8")) text += chunk;
  return text;
}

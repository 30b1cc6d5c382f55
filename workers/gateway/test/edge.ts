import { Agent, type IncomingMessage, type RequestOptions, request } from "node:http";
import { fileURLToPath } from "node:url";
import type { ServiceName } from "@edgewise/contracts/services";
import { identityPeer } from "@edgewise/testkit/people";
import { createTestHarness } from "wrangler";
import type { Fault } from "./fixture/fault.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url).href);
const JWKS = JSON.stringify(await identityPeer().jwks({ traceparent: "" }));

function fixture(name: string, file = "service") {
  const main = `workers/gateway/test/fixture/${file}.ts`;
  return { config: { name, main, compatibility_date: "2026-11-01", vars: { JWKS } } };
}

/** The real gateway with its own wrangler.toml, in front of stand-ins. */
export function edge() {
  return createTestHarness({
    root,
    workers: [
      { configPath: "wrangler.toml" },
      ...["edgewise-identity", "edgewise-content", "edgewise-web"].map((name) => fixture(name)),
    ],
  });
}

/** The real gateway and the real content, with a stand-in for identity. Content's database is still empty of tables. */
export function edgeOfContent() {
  const content = { configPath: "workers/content/wrangler.toml" };
  return createTestHarness({
    root,
    workers: [{ configPath: "wrangler.toml" }, fixture("edgewise-identity"), fixture("edgewise-web"), content],
  });
}

/** The real gateway in front of services that can be told to fail. */
export function faultyEdge() {
  const workers = ["edgewise-identity", "edgewise-content", "edgewise-web"].map((name) => fixture(name, "faulty"));
  const server = createTestHarness({ root, workers: [{ configPath: "wrangler.toml" }, ...workers] });
  /** Sets how a service behaves; gives how often it was asked since this was last said. */
  const set = async (service: ServiceName, fault: Fault): Promise<number> => {
    const answer = await server.getWorker(`edgewise-${service}`).fetch(`http://fixture/fault/${fault}`);
    return ((await answer.json()) as { asked: number }).asked;
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

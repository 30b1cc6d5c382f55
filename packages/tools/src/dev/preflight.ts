import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { z } from "zod";

/** Something about this machine that has to change before the platform can start; the message says what and how. */
export class NotReady extends Error {
  override name = "NotReady";
}

/** Throws `NotReady` when the Node that wrangler would run on is older than wrangler allows. */
export function checkNode(root: string, env: NodeJS.ProcessEnv): void {
  const file = join(root, "node_modules/wrangler/package.json");
  const { engines } = z
    .object({ engines: z.object({ node: z.string() }) })
    .parse(JSON.parse(readFileSync(file, "utf8")));
  const needed = engines.node.replace(/^\D+/, "");
  const found = execFileSync("node", ["--version"], { env, encoding: "utf8" }).trim().replace(/^v/, "");
  if (olderThan(found, needed)) {
    throw new NotReady(
      `Node ${found} is too old: wrangler needs ${needed} or later. \`npx -y pnpm@12 install\` brings one.`,
    );
  }
}

/** Whether a version comes before another, part by part. */
export function olderThan(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Throws `NotReady` when somebody listens on the port already, on IPv4 or IPv6. Port 0 gives any free one. */
export async function freePort(wanted: number): Promise<number> {
  const port = await listen(wanted, "127.0.0.1");
  if (port === undefined || (wanted !== 0 && (await listen(port, "::1")) === undefined)) {
    throw new NotReady(
      `Port ${wanted} is taken by another program. Stop it, or choose another port: pnpm dev --port ${wanted + 1}`,
    );
  }
  return port;
}

/**
 * The port that debuggers look at first, or any free one when it is taken. A platform that takes any port (0) leaves the
 * usual one to others: of two that start at the same time, both would find it free and one would fail.
 */
export async function freeInspectorPort(platformPort: number): Promise<number> {
  const usual = 9229;
  const found = platformPort === 0 ? undefined : await listen(usual, "127.0.0.1");
  return found ?? freePort(0);
}

/** Listens for a moment. The port it got, or undefined when it is taken; a host without IPv6 counts as free. */
function listen(port: number, host: string): Promise<number | undefined> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") settle(undefined);
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") settle(port);
      else if (error.code === "EACCES") fail(new NotReady(`Port ${port} needs more rights. Choose one above 1023.`));
      else fail(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => settle(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}
